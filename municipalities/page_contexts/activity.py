"""The list of activities by day with its filters, and one activity."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from municipalities.activity_filter import ActivityFilter, read_activity_filter
from municipalities.bilingual import page_phrase
from municipalities.breadcrumbs import breadcrumbs
from municipalities.components import activity_state, audience_words, page_link, price_words
from municipalities.languages import current_language, localised
from municipalities.models import ActivityIndexPage, ActivityPage, CentrePage
from municipalities.page_contexts.days import Choice, group_by_day
from municipalities.page_queries import get_shown_centre, list_activity_rows, list_centre_cards
from municipalities.topics import topic_names

PAGE_SIZE = 30


def index_context(*, page: ActivityIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Activities by day, thirty a page: `audience`, `centre`, `from`, `to`, `when=past`."""
    now = timezone.localtime()
    asked = read_activity_filter(request.GET)
    rows = list_activity_rows(municipality=page.own_municipality)
    centres = list(list_centre_cards(municipality=page.own_municipality))
    pages = Paginator(asked.apply(rows, now=now), PAGE_SIZE).get_page(request.GET.get("page"))
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "asked": asked,
        "pages": pages,
        "days": group_by_day(pages, now=now),
        "periods": {"heading": _("When"), "options": _periods(asked, today=now.date())},
        "groups": _filter_groups(asked, centres),
        "hidden": _hidden(asked),
        "chosen": _chosen(asked, centres),
        "past_link": ActivityFilter(is_past=True).link(),
        "everything": [
            {"label": _("All activities"), "url": ActivityFilter(is_past=asked.is_past).link()}
        ],
    }


def _periods(asked: ActivityFilter, *, today: date) -> list[Choice]:
    week_end = today + timedelta(days=6)
    periods: list[tuple[str, date | None, date | None]] = [
        (_("All to come"), None, None),
        (_("Today"), today, today),
        (_("Next seven days"), today, week_end),
    ]
    return [
        Choice(
            label=label,
            url=asked.link(first=first, last=last, is_past=False),
            current=not asked.is_past and (asked.first, asked.last) == (first, last),
        )
        for label, first, last in periods
    ]


def _filter_groups(asked: ActivityFilter, centres: list[CentrePage]) -> list[dict[str, Any]]:
    """The groups of `components/filters.html`."""
    audiences = [("", _("Everyone"))]
    audiences += [
        (value, str(label).capitalize())
        for value, label in ActivityPage.Audience.choices
        if value != ActivityPage.Audience.EVERYONE
    ]
    places = [("", _("Everywhere"))]
    places += [
        (centre.slug, localised(centre, "title", language=current_language())) for centre in centres
    ]
    return [
        _group(_("For whom"), "audience", audiences, chosen=asked.audience),
        _group(_("Where"), "centre", places, chosen=asked.centre),
    ]


def _group(
    legend: str, name: str, choices: list[tuple[str, str]], *, chosen: str
) -> dict[str, Any]:
    options = [
        {"value": value, "label": label, "count": None, "checked": value == chosen}
        for value, label in choices
    ]
    return {"legend": legend, "name": name, "kind": "radio", "options": options}


def _hidden(asked: ActivityFilter) -> list[dict[str, str]]:
    """What the form must carry on because it has no field for it."""
    kept = {
        name: value for name, value in asked.parameters.items() if name in {"from", "to", "when"}
    }
    return [{"name": name, "value": value} for name, value in kept.items()]


def _chosen(asked: ActivityFilter, centres: list[CentrePage]) -> list[dict[str, str]]:
    """The filters that are set, each with the link that takes it away."""
    links = []
    if asked.audience:
        words = str(ActivityPage.Audience(asked.audience).label).capitalize()
        links.append({"label": words, "url": asked.link(audience="")})
    for centre in centres:
        if centre.slug == asked.centre:
            title = localised(centre, "title", language=current_language())
            links.append({"label": title, "url": asked.link(centre="")})
    return links


def activity_context(*, page: ActivityPage, request: HttpRequest) -> dict[str, Any]:
    """One activity: its state now, where, for whom, how much, and its calendar file."""
    del request
    now = timezone.localtime()
    state = activity_state(page, now=now)
    centre = get_shown_centre(activity=page)
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "state": state,
        "is_one_day": _day_of(page.starts_at) == _day_of(page.ends_at),
        "place": page_phrase(page, "place"),
        "centre": page_phrase(centre, "title") if centre else None,
        "centre_address": page_phrase(centre, "address") if centre else None,
        "centre_url": page_link(centre) if centre else "",
        "centre_phone": centre.phone if centre else "",
        "price": price_words(page),
        "audience": audience_words(page.audience),
        "cancel_reason": page_phrase(page, "cancel_reason"),
        "calendar_url": reverse("municipalities:activity_calendar", args=[page.slug]),
        "topics": topic_names(page.topics.all()),
    }


def _day_of(moment: datetime) -> date:
    return timezone.localtime(moment).date()
