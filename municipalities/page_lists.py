"""Published pages as the HTTP API lists them: of one municipality, or of all for None."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from municipalities.models import ActivityPage, CentrePage, Municipality, NewsPage, PortalPage
from municipalities.page_queries import at_shown_centre, published, with_shown_centres


def news(*, municipality: Municipality | None) -> QuerySet[NewsPage]:
    """News, newest first."""
    return _published(NewsPage, municipality).order_by("-published_on", "-pk")


def activities(
    *,
    municipality: Municipality | None,
    starts: datetime | None = None,
    ends: datetime | None = None,
    centre: str | None = None,
    audience: str | None = None,
) -> QuerySet[ActivityPage]:
    """Activities not over at `starts` and begun before `ends`, by their start."""
    found = with_shown_centres(_published(ActivityPage, municipality))
    filters: dict[str, Any] = {
        "ends_at__gt": starts,
        "starts_at__lt": ends,
        "audience": audience,
    }
    wanted = {key: value for key, value in filters.items() if value is not None}
    found = found.filter(**wanted).order_by("starts_at", "pk")
    return found if centre is None else at_shown_centre(found, slug=centre)


def centres(*, municipality: Municipality | None) -> QuerySet[CentrePage]:
    """Community centres by their Georgian name."""
    return _published(CentrePage, municipality).order_by("title_ka", "pk")


def _published(page_type: type[PortalPage], municipality: Municipality | None) -> QuerySet[Any]:
    live = published(page_type).exclude(municipality=None)
    if municipality:
        live = live.filter(municipality=municipality)
    return live.select_related("municipality__site").prefetch_related("topics")
