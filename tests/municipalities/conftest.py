"""Pages of Kareli for the tests: made below the sections that provisioning has made."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils.translation import override

from municipalities.models import (
    ActivityIndexPage,
    ActivityPage,
    CentreIndexPage,
    CentrePage,
    InformationPage,
    Municipality,
    MunicipalityHomePage,
    NewsIndexPage,
    NewsPage,
    PortalPage,
)

NOW = datetime(2026, 11, 19, 6, 40, tzinfo=UTC)  # Thursday, 10:40 in Tbilisi
DAY = timedelta(days=1)
SECTIONS = {
    NewsPage: NewsIndexPage,
    ActivityPage: ActivityIndexPage,
    CentrePage: CentreIndexPage,
    InformationPage: MunicipalityHomePage,
}
WEEK = {"type": "open", "value": {"days": ["mon", "tue", "wed", "thu", "fri"]}}


def hours(opens: str = "09:00:00", closes: str = "18:00:00", **pause: str) -> list[dict[str, Any]]:
    """Raw opening hours from Monday to Friday."""
    days = {**WEEK["value"], "opens": opens, "closes": closes, **pause}
    return [{"type": "open", "value": days}]


def closed(on: str, reason_ka: str, reason_en: str = "") -> dict[str, Any]:
    """A raw closed day."""
    value = {"on": on, "reason_ka": reason_ka, "reason_en": reason_en}
    return {"type": "closed", "value": value}


def titles(response: Any) -> list[str]:
    """Titles of the activities on a page, day by day."""
    return [row.title for day in response.context_data["days"] for row in day.rows]


@pytest.fixture(autouse=True)
def _georgian() -> Iterator[None]:
    """A request of an earlier test leaves its language behind."""
    with override("ka"):
        yield


@pytest.fixture
def make_page(kareli: Municipality) -> Callable[..., Any]:
    """`make_page(NewsPage, title_ka=…)`: a published page in its section of Kareli."""

    def make(page_type: type[PortalPage], **values: Any) -> Any:
        owner = values.pop("municipality", kareli)
        parent = SECTIONS[page_type].objects.get(municipality=owner)
        if page_type is ActivityPage:
            starts = values.get("starts_at", NOW)
            values = {"starts_at": starts, "ends_at": starts + timedelta(hours=1), **values}
        page = page_type(**{"title_ka": "სათაური", **values})
        parent.add_child(instance=page)
        page.save_revision().publish()
        return page_type.objects.get(pk=page.pk)

    return make


@pytest.fixture
def georgian_only(make_page: Callable[..., Any]) -> NewsPage:
    """A news item without an English text."""
    body = [{"type": "text", "value": "<p>სამუშაოები დასრულდა.</p>"}]
    return make_page(NewsPage, title_ka="გზა შეკეთდა", summary_ka="ორი კილომეტრი", body_ka=body)


@pytest.fixture
def thursday_morning() -> Iterator[None]:
    """It is NOW."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def site(make_page: Callable[..., Any], kareli: Municipality) -> dict[str, Any]:
    """A small site with one page of every type."""
    centre = make_page(
        CentrePage,
        title_ka="რუისის ცენტრი",
        title_en="Ruisi Centre",
        slug="ruisi",
        phone="+995 369 00 00 10",
        opening_hours=[*hours(), closed("2026-11-23", "გიორგობა", "St George's day")],
        services_here_ka="ამონაწერი\nცნობა",
        is_step_free=True,
        is_existence_verified=True,
    )
    contact = kareli.pages.get(slug="contact").specific
    contact.offices.create(name_ka="მერია", name_en="City hall", opening_hours=hours())
    contact.save_revision().publish()
    body = [{"type": "heading", "value": f"თავი {number}"} for number in range(1, 5)]
    return {
        "centre": centre,
        "activity": make_page(ActivityPage, title_ka="კურსი", slug="course", centre=centre),
        "news": make_page(NewsPage, title_ka="ამბავი", slug="story"),
        "information": make_page(InformationPage, title_ka="წყალი", slug="water", body_ka=body),
    }
