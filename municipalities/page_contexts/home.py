"""The front page of a municipality: the question, tasks, today, open now, the loop, news."""

from datetime import datetime, time, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from municipalities.components import ActivityRow, activity_row, news_card
from municipalities.languages import current_language, localised
from municipalities.models import Municipality, MunicipalityHomePage
from municipalities.open_components import Place, centre_place, office_place
from municipalities.page_queries import (
    get_contact_page,
    list_activity_rows,
    list_centre_cards,
    list_news_cards,
)
from municipalities.place_names import in_place
from municipalities.registries import home_sections

ACTIVITIES_SHOWN = 5
ACTIVITIES_READ = 60  # more than any week holds
NEWS_SHOWN = 3
OFFICES_SHOWN = 2
PLACES_SHOWN = 5


def home_context(*, page: MunicipalityHomePage, request: HttpRequest) -> dict[str, Any]:
    """Everything on the front page; `next_row` only when nothing is left of today."""
    del request
    now = timezone.localtime()
    municipality = page.own_municipality
    return {
        "place": in_place(
            localised(municipality, "name", language=current_language()),
            language=current_language(),
        ),
        "now": now,
        "sections": home_sections.build(
            municipality=municipality, language=current_language(), now=now
        ),
        "places": open_now(municipality=municipality, now=now),
        "news": [
            news_card(item, with_summary=False)
            for item in list_news_cards(municipality=municipality)[:NEWS_SHOWN]
        ],
        **today(municipality=municipality, now=now),
    }


def today(*, municipality: Municipality, now: datetime) -> dict[str, Any]:
    """What is left of today's activities; without any, the next one. `week_count`: seven days'."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time.min, now.tzinfo)
    ahead = list_activity_rows(municipality=municipality).filter(ends_at__gt=now)
    rows = [activity_row(each, now=now) for each in ahead[:ACTIVITIES_READ]]
    todays: list[ActivityRow] = [row for row in rows if row.start < midnight]
    following = next((row for row in rows if row.state != "cancelled"), None)
    return {
        "today_rows": todays[:ACTIVITIES_SHOWN],
        "next_row": None if todays else following,
        "week_count": sum(row.start < midnight + timedelta(days=6) for row in rows),
    }


def open_now(*, municipality: Municipality, now: datetime) -> list[Place]:
    """The first offices and the centres, each with its state at this moment."""
    contact = get_contact_page(municipality=municipality)
    offices = list(contact.offices.all())[:OFFICES_SHOWN] if contact else []
    url = f"/{current_language()}{contact.site_path}" if contact else ""
    places = [office_place(office, contact_url=url, now=now) for office in offices]
    places += [
        centre_place(centre, now=now) for centre in list_centre_cards(municipality=municipality)
    ]
    return places[:PLACES_SHOWN]
