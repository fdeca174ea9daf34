"""The seven days a calendar page shows: from today, or a week of the ISO calendar by its name."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

WEEK = timedelta(days=7)
_NAME = re.compile(r"(\d{4})-W(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days from `first`; `name` is empty for the seven days from today."""

    first: date
    name: str = ""

    @property
    def last(self) -> date:
        return self.first + WEEK - timedelta(days=1)

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=number) for number in range(7)]

    def bounds(self, zone: tzinfo | None) -> tuple[datetime, datetime]:
        """The first moment of the week and the first one after it."""
        start = datetime.combine(self.first, time.min, zone)
        return start, datetime.combine(self.first + WEEK, time.min, zone)


def read_week(name: str | None, *, today: date) -> Week:
    """The week called `2026-W47`; anything that names no week means the seven days from today."""
    found = _NAME.fullmatch(name or "")
    if found:
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            return Week(first=today)
        return Week(first=monday, name=found[0])
    return Week(first=today)


def week_of(day: date) -> Week:
    """The ISO week a day is in."""
    year, number, _weekday = day.isocalendar()
    return Week(first=date.fromisocalendar(year, number, 1), name=f"{year}-W{number:02}")
