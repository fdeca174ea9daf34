"""Activities by day, and the filter by audience that lists of them share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Literal

from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from municipalities.components import ActivityRow, activity_row
from municipalities.languages import current_language
from municipalities.models import ActivityPage
from municipalities.opening_hours import OpeningHours
from ui.api import short_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a calendar with what takes place on it; `note` says why there is nothing."""

    date: date
    kind: Literal["", "today", "closed"]
    rows: Sequence[ActivityRow]
    note: str = ""

    @property
    def is_today(self) -> bool:
        return self.kind == "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One option of a filter, as a link."""

    label: str
    url: str
    current: bool
    count: None = None


def group_by_day(
    activities: Iterable[ActivityPage],
    *,
    now: datetime,
    days: Sequence[date] = (),
    hours: OpeningHours | None = None,
) -> list[Day]:
    """Days with their activities; with `days`, those days too on which there are none.

    An activity that began earlier stands on the first of `days`.
    """
    first = days[0] if days else date.min

    def day_of(activity: ActivityPage) -> date:
        return max(timezone.localtime(activity.starts_at).date(), first)

    with_centre = hours is None
    found = {
        day: [activity_row(each, now=now, with_centre=with_centre) for each in group]
        for day, group in groupby(activities, key=day_of)
    }
    shown = days or sorted(found)
    return [_day(day, found.get(day, []), today=now.date(), hours=hours) for day in shown]


def _day(day: date, rows: Sequence[ActivityRow], *, today: date, hours: OpeningHours | None) -> Day:
    is_closed = bool(hours and not rows and not hours.spans_on(day))
    note = ""
    if not rows and hours is not None:
        note = _closed_words(day, hours) if is_closed else _("Nothing is planned.")
    kind: Literal["", "today", "closed"] = "closed" if is_closed else ""
    return Day(date=day, kind="today" if day == today else kind, rows=rows, note=note)


def _closed_words(day: date, hours: OpeningHours) -> str:
    reason = hours.closures.get(day, "")
    if not reason:
        return _("The centre is closed.")
    return _("The centre is closed: %(reason)s.") % {"reason": reason}


def chosen_audience(query: QueryDict) -> str:
    """The audience asked for by `?audience=`; empty for everybody and for anything unknown."""
    asked = query.get("audience", "")
    is_known = asked in ActivityPage.Audience.values and asked != ActivityPage.Audience.EVERYONE
    return asked if is_known else ""


def audience_facet(*, chosen: str, keep: Mapping[str, str]) -> dict[str, Any]:
    """The group of links "For whom"; `keep` are the other parameters of the page."""
    choices = [("", _("Everyone"))]
    choices += [
        (value, str(label).capitalize())
        for value, label in ActivityPage.Audience.choices
        if value != ActivityPage.Audience.EVERYONE
    ]
    options = [
        Choice(label=label, url=link({**keep, "audience": value}), current=value == chosen)
        for value, label in choices
    ]
    return {"heading": _("For whom"), "options": options}


def link(parameters: Mapping[str, str]) -> str:
    """A link to the same page with these parameters, the empty ones left out."""
    kept = {name: value for name, value in parameters.items() if value}
    return f"?{urlencode(kept)}" if kept else "?"


def days_words(first: date, last: date) -> str:
    """„19–25 ნოემბერი“, or both months where there are two."""
    language = current_language()
    end = short_date(last, language=language)
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{short_date(first, language=language)} – {end}"
