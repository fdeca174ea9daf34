"""Counts as tables: an answer in own words has a row only where it can be given."""

from collections.abc import Callable
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override

from municipalities.models import Municipality
from surveys.count_tables import count_report
from surveys.definition import Definition
from surveys.queries import SurveyCounts
from tests.surveys.samples import small

Change = Callable[[dict[str, Any]], None]


def table(kareli: Municipality, change: Change) -> list[tuple[str, list[int], int]]:
    """Rows of the table of the small survey's first question, after a change of the survey."""
    raw = small()
    change(raw["pages"][0]["questions"][0])
    counts = SurveyCounts(
        responses={kareli.pk: 1234},
        synthetic={},
        options={("town", 1): {kareli.pk: 1200}, ("town", 2): {kareli.pk: 34}},
        texts={("town"): {kareli.pk: 5}},
    )
    report = count_report(
        municipalities=[kareli],
        language="en",
        definition=Definition.model_validate(raw),
        counts=counts,
        progress={},
    )
    return [(str(row.label), row.counts, row.total) for row in report.tables[0].rows]


def _without_other(question: dict[str, Any]) -> None:
    question["options"] = [each for each in question["options"] if not each.get("is_other")]


def test_own_words_have_a_row_where_they_can_be_given(kareli: Municipality) -> None:
    with override("en"):
        rows = table(kareli, lambda _question: None)
        assert rows[0] == ("Town", [1200], 1200)
        assert rows[-1] == ("Answers in own words", [5], 5)
        assert len(table(kareli, _without_other)) == len(rows) - 2


def test_thousands_are_grouped_by_the_language(kareli: Municipality) -> None:
    row = {"label": "a", "counts": [1234], "total": 1234}
    for language, number in (("ka", "1\xa0234"), ("en", "1,234")):
        with override(language):
            shown = render_to_string(
                "surveys/admin/count-table.html", {"rows": [row], "columns": ["x"], "id": "a"}
            )
        assert shown.count(number) == 2
