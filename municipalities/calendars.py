"""Activities as an iCalendar file (RFC 5545), for the calendars of phones and computers."""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.http import HttpResponse
from icalendar import Calendar, Event, vText

from municipalities.languages import localised
from municipalities.models import ActivityPage
from municipalities.queries import municipality_url

PRODUCT = "-//Municipal portal of Georgia//Activities//KA"
REFRESH = "PT6H"  # how often a subscribed calendar should look again


def calendar_response(
    activities: Iterable[ActivityPage], *, name: str, language: str, filename: str
) -> HttpResponse:
    """The file as an answer; `filename` has no ending."""
    content = build_calendar(activities, name=name, language=language)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.ics"'
    return response


def build_calendar(activities: Iterable[ActivityPage], *, name: str, language: str) -> bytes:
    """The calendar with one event for each activity."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vText(REFRESH), parameters={"VALUE": "DURATION"})
    for activity in activities:
        calendar.add_component(_event(activity, language=language))
    return calendar.to_ical()


def _event(activity: ActivityPage, *, language: str) -> Event:
    """Times are in UTC, so no calendar needs to know the time zone of Tbilisi."""
    shown = "en" if language == "en" and activity.title_en else "ka"
    url = municipality_url(
        municipality=activity.municipality, path=activity.site_path, language=language
    )
    event = Event()
    event.add("uid", f"activity-{activity.pk}@{urlsplit(url).hostname}")
    event.add("dtstamp", _changed_at(activity))
    event.add("last-modified", _changed_at(activity))
    event.add("dtstart", activity.starts_at.astimezone(UTC))
    event.add("dtend", activity.ends_at.astimezone(UTC))
    event.add("summary", localised(activity, "title", language=shown))
    event.add("status", "CANCELLED" if activity.is_cancelled else "CONFIRMED")
    event.add("url", url)
    for name, text in (
        ("description", _description(activity, shown)),
        ("location", _place(activity, shown)),
    ):
        if text:
            event.add(name, text)
    return event


def _changed_at(activity: ActivityPage) -> datetime:
    """When it was last published: the file stays the same bytes until something changes."""
    changed = activity.last_published_at or activity.latest_revision_created_at
    return (changed or activity.starts_at).astimezone(UTC)


def _description(activity: ActivityPage, language: str) -> str:
    parts = [localised(activity, "summary", language=language)]
    if activity.is_cancelled:
        parts.insert(0, localised(activity, "cancel_reason", language=language))
    return "\n".join(part for part in parts if part)


def _place(activity: ActivityPage, language: str) -> str:
    parts = [localised(activity, "place", language=language)]
    if activity.centre:
        parts += [
            localised(activity.centre, field, language=language) for field in ("title", "address")
        ]
    return ", ".join(part for part in parts if part)
