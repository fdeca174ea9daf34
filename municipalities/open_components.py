"""How opening hours are shown: one line about now, the table of a week, an office's card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from municipalities.bilingual import Phrase, page_phrase, phrase
from municipalities.components import DataComponent, page_link
from municipalities.languages import current_language
from municipalities.models import CentrePage, Office
from municipalities.open_words import state_detail, state_word
from municipalities.opening_hours import OpeningHours, OpenState, Span, read_opening_hours
from ui.api import official_date, time_range

CLOSURES_SHOWN = 31  # days ahead


@dataclass(frozen=True, kw_only=True)
class OpenLine(DataComponent):
    """Whether a place is open, in words; the dot before them only repeats it."""

    state: OpenState
    word: str
    detail: str

    template_name = "municipalities/components/open_line.html"


def open_line(hours: OpeningHours, *, now: datetime) -> OpenLine:
    """The line of a place with these hours."""
    state = hours.state(now)
    detail = state_detail(state, language=current_language(), now=now)
    return OpenLine(state=state, word=state_word(state), detail=detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursRow:
    """One day of the table of `components/opening-hours.html`."""

    label: str
    hours: str
    today: bool


@dataclass(frozen=True, kw_only=True)
class HoursTable(DataComponent):
    """The usual week from Monday with today marked, and the closed days to come."""

    caption: str
    rows: Sequence[HoursRow]
    exception: str

    template_name = "municipalities/components/hours_table.html"


def hours_table(hours: OpeningHours, *, caption: str, today: date) -> HoursTable | None:
    """The table for the week that `today` is in; None where the hours are not known."""
    if not hours:
        return None
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=number) for number in range(7)]
    rows = [_row(day, hours.week.get(day.weekday(), ()), today=today) for day in days]
    return HoursTable(caption=caption, rows=rows, exception=_closures(hours, today=today))


def _row(day: date, spans: Sequence[Span], *, today: date) -> HoursRow:
    times = ", ".join(time_range(span.opens, span.closes) for span in spans)
    return HoursRow(label=str(WEEKDAYS[day.weekday()]), hours=times, today=day == today)


def _closures(hours: OpeningHours, *, today: date) -> str:
    closed = [
        _("%(date)s: closed, %(reason)s")
        % {"date": official_date(day, language=current_language()), "reason": reason}
        for day, reason in hours.closures_from(today, days=CLOSURES_SHOWN)
    ]
    return "; ".join(closed)


@dataclass(frozen=True, kw_only=True)
class Place(DataComponent):
    """An office or a centre: whether it is open now, and how to reach it."""

    name: Phrase
    url: str
    anchor: str
    matter: Phrase
    address: Phrase
    phone: str
    email: str
    line: OpenLine
    table: HoursTable | None

    template_name = "municipalities/components/place.html"


def office_place(office: Office, *, contact_url: str, now: datetime) -> Place:
    """An office of the contact page, which stands at `contact_url`."""
    name = phrase(office, "name")
    anchor = f"office-{office.pk}"
    return Place(
        name=name,
        url=f"{contact_url}#{anchor}",
        anchor=anchor,
        matter=phrase(office, "matter"),
        address=phrase(office, "address"),
        phone=office.phone,
        email=office.email,
        **_hours(office, name=name, now=now),
    )


def centre_place(centre: CentrePage, *, now: datetime) -> Place:
    """A community centre in a list."""
    name = page_phrase(centre, "title")
    return Place(
        name=name,
        url=page_link(centre),
        anchor=f"centre-{centre.pk}",
        matter=page_phrase(centre, "summary"),
        address=page_phrase(centre, "address"),
        phone=centre.phone,
        email="",
        **_hours(centre, name=name, now=now),
    )


def _hours(place: Any, *, name: Phrase, now: datetime) -> dict[str, Any]:
    hours = read_opening_hours(place.opening_hours, language=current_language())
    return {
        "line": open_line(hours, now=now),
        "table": hours_table(hours, caption=name.text, today=now.date()),
    }
