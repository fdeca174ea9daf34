"""The week of an office or a centre, its closed days, and whether it is open at a moment.

Pure functions: the clock comes in, nothing is asked of the database.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

WEEKDAY_CODES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LOOK_AHEAD = timedelta(days=14)

Status = Literal["open", "break", "closed", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Open without interruption from one time of day to another."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenState:
    """Open, on a break, closed, or not known.

    `until` is when that changes (None when no change is known), `closes` the end of today's work,
    `pause` the break still to come before it, `reason` why it is closed on a day it would be open.
    """

    status: Status
    until: datetime | None = None
    closes: time | None = None
    pause: Span | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        return self.status == "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """Spans by weekday (Monday is 0) and the days that are closed although the week says open."""

    week: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    closures: Mapping[date, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.week)

    def spans_on(self, day: date) -> Sequence[Span]:
        """When it is open on that day, closures taken into account."""
        return () if day in self.closures else self.week.get(day.weekday(), ())

    def closures_from(self, day: date, *, days: int) -> list[tuple[date, str]]:
        """Closed days with their reasons in the given number of days, the first one first."""
        last = day + timedelta(days=days)
        return sorted((on, why) for on, why in self.closures.items() if day <= on < last)

    def state(self, now: datetime) -> OpenState:
        """The state at a moment in local time."""
        if not self:
            return OpenState(status="unknown")
        closure = self.closures.get(now.date(), "")
        for opens, closes in self._periods(now):
            if opens <= now:
                return self._open(now, until=closes)
            status: Status = "break" if self._is_break(now, opens) else "closed"
            return OpenState(status=status, until=opens, reason=closure)
        return OpenState(status="closed", reason=closure)

    def _open(self, now: datetime, *, until: datetime) -> OpenState:
        spans = self.spans_on(now.date())
        later = next((span for span in spans if span.opens >= until.time()), None)
        pause = Span(opens=until.time(), closes=later.opens) if later else None
        return OpenState(status="open", until=until, closes=spans[-1].closes, pause=pause)

    def _is_break(self, now: datetime, opens: datetime) -> bool:
        began = any(span.opens <= now.time() for span in self.spans_on(now.date()))
        return began and opens.date() == now.date()

    def _periods(self, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Open periods that are not over, in order, for two weeks from today."""
        for offset in range(LOOK_AHEAD.days):
            day = now.date() + timedelta(days=offset)
            for span in self.spans_on(day):
                opens = datetime.combine(day, span.opens, now.tzinfo)
                closes = datetime.combine(day, span.closes, now.tzinfo)
                if closes > now:
                    yield opens, closes


def read_opening_hours(rows: Any, *, language: str) -> OpeningHours:
    """Read the stream of an `opening_hours` field; empty hours where nothing is filled in."""
    week: dict[int, list[Span]] = {}
    closures: dict[date, str] = {}
    for row in rows or ():
        if row.block_type == "open":
            for code in row.value["days"]:
                week.setdefault(WEEKDAY_CODES.index(code), []).extend(_spans(row.value))
        else:
            reason = row.value["reason_en"] if language == "en" else ""
            closures[row.value["on"]] = reason or row.value["reason_ka"]
    ordered = {weekday: tuple(sorted(spans)) for weekday, spans in week.items()}
    return OpeningHours(week=ordered, closures=closures)


def _spans(row: Mapping[str, Any]) -> list[Span]:
    """One span, or two when there is a break between."""
    opens, closes = row["opens"], row["closes"]
    starts, ends = row["break_from"], row["break_to"]
    if starts and ends:
        return [Span(opens=opens, closes=starts), Span(opens=ends, closes=closes)]
    return [Span(opens=opens, closes=closes)]
