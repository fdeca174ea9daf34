"""Says in words whether a place is open and when that changes."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from municipalities.opening_hours import OpenState, Span
from ui.api import clock, official_date, time_range

NEAR = timedelta(days=6)


def state_word(state: OpenState) -> str:
    """The state itself, said first and bold."""
    words = {
        "open": _("Open"),
        "break": _("On a break"),
        "closed": _("Closed"),
        "unknown": _("Opening hours are not confirmed"),
    }
    return words[state.status]


def state_detail(state: OpenState, *, language: str, now: datetime) -> str:
    """What follows the word: until when, a break to come, or when it opens again."""
    if state.status == "open" and state.closes:
        until = _("until %(time)s") % {"time": clock(state.closes)}
        return f"{until} · {_pause(state.pause)}" if state.pause else until
    if state.until is None:
        return state.reason
    if state.status == "break":
        return _("until %(time)s") % {"time": clock(state.until)}
    opens = _opens(state.until, language=language, now=now)
    return f"{state.reason}, {opens}" if state.reason else opens


def _pause(pause: Span) -> str:
    return _("break %(times)s") % {"times": time_range(pause.opens, pause.closes)}


def _opens(at: datetime, *, language: str, now: datetime) -> str:
    days = (at.date() - now.date()).days
    if days == 0:
        return _("opens at %(time)s") % {"time": clock(at)}
    if days == 1:
        return _("opens tomorrow at %(time)s") % {"time": clock(at)}
    if days <= NEAR.days:
        return _("opens on %(day)s at %(time)s") % {"day": on_weekday(at), "time": clock(at)}
    day = official_date(at, language=language)
    return _("opens: %(date)s, %(time)s") % {"date": day, "time": clock(at)}


def on_weekday(day: datetime) -> str:
    """The weekday as it stands after "on": Georgian has a case for it."""
    names = (
        pgettext("on this day", "Monday"),
        pgettext("on this day", "Tuesday"),
        pgettext("on this day", "Wednesday"),
        pgettext("on this day", "Thursday"),
        pgettext("on this day", "Friday"),
        pgettext("on this day", "Saturday"),
        pgettext("on this day", "Sunday"),
    )
    return names[day.weekday()]
