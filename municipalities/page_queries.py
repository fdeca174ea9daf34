"""Reads behind the pages residents see: published content of one site, each in one query."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, Max, Min, Prefetch, QuerySet

from municipalities.models import (
    ActivityPage,
    CentrePage,
    ContactPage,
    InformationPage,
    Municipality,
    NewsPage,
    PortalPage,
)
from municipalities.privacy import private_above

BODY_FIELDS = ("body_ka", "body_en")


def published(page_type: type[PortalPage]) -> QuerySet[Any]:
    """Pages of a type that everybody may see. Wagtail's `public()` asks the database once more."""
    return page_type.objects.live().filter(~Exists(private_above()))


def with_shown_centres(activities: QuerySet[ActivityPage]) -> QuerySet[ActivityPage]:
    """Activities with their centres; without one where readers may not see its page."""
    centres = published(CentrePage).defer(*BODY_FIELDS)
    return activities.prefetch_related(Prefetch("centre", queryset=centres))


def at_shown_centre(activities: QuerySet[ActivityPage], *, slug: str) -> QuerySet[ActivityPage]:
    """Those held at the centre of that slug; a centre readers may not see holds none."""
    return activities.filter(centre__in=published(CentrePage).filter(slug=slug).values("pk"))


def get_shown_centre(*, activity: ActivityPage) -> CentrePage | None:
    """The centre an activity takes place in; None where readers may not see its page."""
    if activity.centre_id is None:
        return None
    return published(CentrePage).filter(pk=activity.centre_id).first()


def list_news_cards(*, municipality: Municipality) -> QuerySet[NewsPage]:
    """News, newest first, without their texts."""
    news = published(NewsPage).filter(municipality=municipality)
    return news.defer(*BODY_FIELDS).order_by("-published_on", "-pk")


def list_activity_rows(*, municipality: Municipality) -> QuerySet[ActivityPage]:
    """Activities with their centres in order of their start, without their texts."""
    activities = published(ActivityPage).filter(municipality=municipality)
    return with_shown_centres(activities).defer(*BODY_FIELDS).order_by("starts_at", "pk")


def list_activities_between(
    *, municipality: Municipality, starts: datetime, ends: datetime
) -> QuerySet[ActivityPage]:
    """Activities that touch the time from `starts` to `ends`, by their start."""
    rows = list_activity_rows(municipality=municipality)
    return rows.filter(starts_at__lt=ends, ends_at__gt=starts)


def activity_bounds(*, centre: CentrePage) -> tuple[datetime | None, datetime | None]:
    """Start of a centre's first activity and end of its last; None without any."""
    if centre.pk is None:
        return None, None
    activities = published(ActivityPage).filter(centre=centre).order_by()
    bounds = activities.aggregate(first=Min("starts_at"), last=Max("ends_at"))
    return bounds["first"], bounds["last"]


def get_activity(*, municipality: Municipality, slug: str) -> ActivityPage | None:
    """The activity of that slug."""
    return list_activity_rows(municipality=municipality).filter(slug=slug).first()


def list_centre_cards(*, municipality: Municipality) -> QuerySet[CentrePage]:
    """Community centres by their Georgian name, without their texts."""
    centres = published(CentrePage).filter(municipality=municipality)
    return centres.defer(*BODY_FIELDS).order_by("title_ka", "pk")


def get_centre(*, municipality: Municipality, slug: str) -> CentrePage | None:
    """The centre of that slug."""
    return list_centre_cards(municipality=municipality).filter(slug=slug).first()


def get_contact_page(*, municipality: Municipality) -> ContactPage | None:
    """The page of offices and contacts with its offices; None before it is published."""
    pages = published(ContactPage).filter(municipality=municipality)
    return pages.prefetch_related("offices").first()


def list_child_pages(*, page: PortalPage) -> QuerySet[InformationPage]:
    """Information pages right below a page, in the editors' order."""
    children: Any = published(InformationPage)
    return children.child_of(page).defer(*BODY_FIELDS).order_by("path")


def list_for_search(*, page_type: type[PortalPage]) -> QuerySet[Any]:
    """Pages of a type of every municipality, with what a search document is made of."""
    pages = published(page_type).select_related("municipality")
    return pages.prefetch_related("topics").order_by("pk")
