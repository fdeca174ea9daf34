"""A community centre as residents get it: its week, the way in, what is not confirmed."""

from collections.abc import Callable
from typing import Any

import pytest

from municipalities.models import ActivityPage, CentrePage
from tests.municipalities.conftest import DAY, NOW, titles

Visit = Callable[..., Any]
MakePage = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("thursday_morning")


def test_centre_shows_seven_days_from_today(site: dict[str, Any], visit: Visit) -> None:
    response = visit("/en/centres/ruisi/")
    days = response.context_data["days"]
    assert [day.kind for day in days] == ["today", "", "closed", "closed", "closed", "", ""]
    assert days[4].note == "The centre is closed: St George's day."
    assert days[2].note == "The centre is closed."
    assert days[1].note == "Nothing is planned."
    assert response.context_data["week_words"] == "19–25\u00a0November"


def test_centre_leads_to_weeks_with_activities_only(
    site: dict[str, Any], make_page: MakePage, visit: Visit
) -> None:
    later = NOW + 9 * DAY
    make_page(
        ActivityPage,
        title_ka="მერე",
        starts_at=later,
        ends_at=later + DAY / 24,
        centre=site["centre"],
    )
    today = visit("/ka/centres/ruisi/?audience=children").context_data
    assert today["next_link"] == "?week=2026-W48&audience=children#week"
    assert today["previous_link"] is None
    following = visit("/ka/centres/ruisi/?week=2026-W48").context_data
    assert following["previous_link"] == "?#week"
    assert following["next_link"] is None
    assert titles(visit("/ka/centres/ruisi/?week=2026-W48")) == ["მერე"]
    assert visit("/ka/centres/ruisi/?week=2027-W02").context_data["previous_link"] == (
        "?week=2027-W01#week"
    )


def test_week_over_two_months_names_both(site: dict[str, Any], visit: Visit) -> None:
    words = visit("/en/centres/ruisi/?week=2026-W49").context_data["week_words"]
    assert words == "30\u00a0November – 6\u00a0December"


def test_centre_filters_its_week_by_audience(
    site: dict[str, Any], make_page: MakePage, visit: Visit
) -> None:
    make_page(ActivityPage, title_ka="ხანდაზმულები", audience="elderly", centre=site["centre"])
    assert titles(visit("/ka/centres/ruisi/?audience=children")) == ["კურსი"]
    assert titles(visit("/ka/centres/ruisi/?audience=rubbish")) == ["კურსი", "ხანდაზმულები"]


@pytest.mark.parametrize(
    ("is_step_free", "words"),
    [
        (None, "We do not know yet"),
        (True, "There is a step-free entrance."),
        (False, "There are steps at the entrance."),
    ],
)
def test_way_in_is_told_in_words(
    make_page: MakePage, visit: Visit, is_step_free: bool | None, words: str
) -> None:
    make_page(CentrePage, slug="ruisi", is_step_free=is_step_free)
    assert words in visit("/en/centres/ruisi/").content.decode()


def test_unconfirmed_centre_says_so(make_page: MakePage, visit: Visit) -> None:
    make_page(CentrePage, slug="ruisi")
    text = visit("/en/centres/ruisi/").content.decode()
    assert "Not confirmed." in text
    assert "The opening hours are not confirmed. Call before you go." in text
