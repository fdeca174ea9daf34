"""Pages of Kareli for the tests: made below the sections that provisioning has made."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
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
