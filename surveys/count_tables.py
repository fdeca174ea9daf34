"""Counts as tables: a row for each answer, a column for each municipality, and totals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from municipalities.api import Municipality, localised
from surveys.definition import Definition, QuestionDefinition
from surveys.queries import SurveyCounts


@dataclass(frozen=True, slots=True)
class CountRow:
    """One line: what was counted, the count of each municipality, and their sum."""

    label: str
    counts: Sequence[int]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountTable:
    """The counts of one question; `shown` and `answered` are page counters of the website."""

    code: str
    title: str
    rows: Sequence[CountRow]
    shown: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReport:
    """Everything counted in a survey: the columns, the responses, a table for each question."""

    columns: Sequence[str]
    responses: Sequence[CountRow]
    tables: Sequence[CountTable]


def count_report(
    *,
    municipalities: Sequence[Municipality],
    language: str,
    definition: Definition,
    counts: SurveyCounts,
    progress: Mapping[str, tuple[int, int]],
) -> CountReport:
    """Tables of the municipalities that have responses, in the order they are given."""
    places = [each for each in municipalities if counts.responses.get(each.pk)]
    keys = [each.pk for each in places]
    return CountReport(
        columns=[localised(each, "name", language=language) for each in places],
        responses=[
            _row(_("Responses"), counts.responses, keys),
            _row(_("of these synthetic, for demonstration"), counts.synthetic, keys),
        ],
        tables=[
            CountTable(
                code=question.code,
                title=question.label.read(language),
                rows=_rows(question, counts, keys, language),
                shown=progress.get(question.code, (0, 0))[0],
                answered=progress.get(question.code, (0, 0))[1],
            )
            for question in definition.questions()
        ],
    )


def _rows(
    question: QuestionDefinition, counts: SurveyCounts, keys: Sequence[int], language: str
) -> list[CountRow]:
    rows = [
        _row(option.read(language), counts.options.get((question.code, option.code), {}), keys)
        for option in question.options
    ]
    if question.takes_text:
        rows.append(_row(_("Answers in own words"), counts.texts.get(question.code, {}), keys))
    return rows


def _row(label: str, counts: Mapping[int, int], keys: Sequence[int]) -> CountRow:
    cells = [counts.get(key, 0) for key in keys]
    return CountRow(label, cells, sum(cells))
