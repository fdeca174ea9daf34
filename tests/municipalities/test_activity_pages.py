"""Activities as residents get them: one by one, as a list, by filters."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from municipalities.models import ActivityPage, CentrePage, Municipality
from tests.municipalities.conftest import DAY, NOW, titles

Visit = Callable[..., Any]
MakePage = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("thursday_morning")


def test_cancelled_activity_gives_the_reason(make_page: MakePage, visit: Visit) -> None:
    make_page(
        ActivityPage,
        slug="course",
        is_cancelled=True,
        cancel_reason_en="Illness",
        title_en="Course",
    )
    text = visit("/en/activities/course/").content.decode()
    assert "This activity is cancelled." in text
    assert "Illness" in text


def test_past_activity_says_so_and_offers_no_calendar(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, slug="course", starts_at=NOW - DAY, ends_at=NOW - DAY / 2)
    text = visit("/en/activities/course/").content.decode()
    assert "This activity is over." in text
    assert ".ics" not in text


def test_activity_over_several_days_names_both(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, slug="fair", ends_at=NOW + 2 * DAY)
    text = visit("/en/activities/fair/").content.decode()
    assert "Thursday, 19\u00a0November 2026" in text
    assert "Saturday, 21\u00a0November 2026, 10:40" in text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["ყველა", "ბავშვები", "აქ"]),
        ("?audience=children", ["ყველა", "ბავშვები"]),
        ("?audience=nobody", ["ყველა", "ბავშვები", "აქ"]),
        ("?centre=ruisi", ["აქ"]),
        ("?centre=atlantis", []),
        ("?from=2026-11-20&to=2026-11-20", ["ბავშვები"]),
        ("?from=2026-11-17", ["გუშინ", "ყველა", "ბავშვები", "აქ"]),
        ("?from=rubbish&to=0001-01-01", ["ყველა", "ბავშვები", "აქ"]),
        ("?when=past", ["გუშინ"]),
        ("?when=past&page=99", ["გუშინ"]),
    ],
)
def test_activities_are_filtered(
    make_page: MakePage, visit: Visit, query: str, expected: list[str]
) -> None:
    centre = make_page(CentrePage, slug="ruisi")

    def make(title: str, starts: datetime, **values: Any) -> None:
        make_page(
            ActivityPage, title_ka=title, starts_at=starts, ends_at=starts + DAY / 24, **values
        )

    make("გუშინ", NOW - DAY, audience="adults")
    make("ყველა", NOW)
    make("ბავშვები", NOW + DAY, audience="children")
    make("აქ", NOW + 2 * DAY, audience="adults", centre=centre)
    assert titles(visit(f"/ka/activities/{query}")) == expected


def test_set_filters_can_be_taken_away(make_page: MakePage, visit: Visit) -> None:
    make_page(CentrePage, slug="ruisi", title_ka="ცენტრი")
    context = visit("/ka/activities/?centre=ruisi&audience=adults").context_data
    assert [link["url"] for link in context["chosen"]] == ["?centre=ruisi", "?audience=adults"]


def test_empty_answer_to_a_filter_offers_everything(kareli: Municipality, visit: Visit) -> None:
    text = visit("/en/activities/?audience=adults").content.decode()
    assert "Nothing matches what you chose." in text
    assert "Nothing is planned at the moment." in visit("/en/activities/").content.decode()
