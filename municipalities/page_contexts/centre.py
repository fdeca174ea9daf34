"""The list of community centres, and one centre with its week."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from municipalities.bilingual import page_phrase
from municipalities.breadcrumbs import breadcrumbs
from municipalities.languages import current_language
from municipalities.models import ActivityPage, CentreIndexPage, CentrePage
from municipalities.open_components import centre_place, hours_table, open_line
from municipalities.opening_hours import read_opening_hours
from municipalities.page_contexts.days import (
    audience_facet,
    chosen_audience,
    days_words,
    group_by_day,
    link,
)
from municipalities.page_queries import (
    activity_bounds,
    list_activities_between,
    list_centre_cards,
)
from municipalities.weeks import WEEK, Week, read_week, week_of


def index_context(*, page: CentreIndexPage, request: HttpRequest) -> dict[str, Any]:
    """`places`: every centre with its state now."""
    del request
    now = timezone.localtime()
    centres = list_centre_cards(municipality=page.own_municipality)
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "places": [centre_place(centre, now=now) for centre in centres],
    }


def centre_context(*, page: CentrePage, request: HttpRequest) -> dict[str, Any]:
    """Open state, hours and seven days of activities: `?week=2026-W47`, `?audience=children`."""
    now = timezone.localtime()
    hours = read_opening_hours(page.opening_hours, language=current_language())
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "address": page_phrase(page, "address"),
        "open_line": open_line(hours, now=now),
        "hours": hours_table(hours, caption=_("Opening hours"), today=now.date()),
        "services_here": _lines(page, "services_here"),
        "facilities": _lines(page, "facilities"),
        **_week(page, hours, request.GET, now=now),
    }


def _lines(page: CentrePage, field: str) -> list[str]:
    return [line for line in page_phrase(page, field).text.splitlines() if line.strip()]


def _week(page: CentrePage, hours: Any, query: QueryDict, *, now: datetime) -> dict[str, Any]:
    week = read_week(query.get("week"), today=now.date())
    audience = chosen_audience(query)
    starts, ends = week.bounds(now.tzinfo)
    found = list_activities_between(municipality=page.own_municipality, starts=starts, ends=ends)
    # A page previewed before it is first saved has nothing pointing to it.
    found = found.filter(centre=page) if page.pk else found.none()
    if audience:
        found = found.filter(audience__in=(audience, ActivityPage.Audience.EVERYONE))
    return {
        "week": week,
        "week_words": days_words(week.first, week.last),
        "days": group_by_day(found, days=week.days, now=now, hours=hours),
        "audiences": audience_facet(chosen=audience, keep={"week": week.name}),
        "audience": audience,
        **_neighbours(week, page, audience, today=now.date()),
    }


def _neighbours(
    week: Week, page: CentrePage, audience: str, *, today: date
) -> dict[str, str | None]:
    """Links to the weeks before and after, only where something takes place in that direction."""
    first, last = activity_bounds(centre=page)
    previous, following = week_of(week.first - WEEK), week_of(week.first + WEEK)
    is_current = previous.first <= today <= previous.last
    is_more = bool(last and timezone.localtime(last).date() > week.last)
    is_less = bool(first and timezone.localtime(first).date() < week.first)
    back = link({"week": "" if is_current else previous.name, "audience": audience})
    ahead = link({"week": following.name, "audience": audience})
    return {
        "next_link": f"{ahead}#week" if is_more else None,
        "previous_link": f"{back}#week" if is_less else None,
    }
