"""Open, closed, on a break, and when that changes: at fixed moments."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from municipalities.blocks import OpeningHoursBlock
from municipalities.open_components import hours_table, open_line
from municipalities.opening_hours import OpeningHours, Span, read_opening_hours
from tests.municipalities.conftest import closed, hours

TBILISI = ZoneInfo("Asia/Tbilisi")
WORK = OpeningHours(
    week={day: (Span(opens=time(9), closes=time(18)),) for day in range(5)},
    closures={date(2026, 11, 23): "გიორგობა"},
)
WITH_BREAK = OpeningHours(
    week={
        day: (Span(opens=time(9), closes=time(13)), Span(opens=time(14), closes=time(18)))
        for day in range(5)
    }
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 in Tbilisi; the 19th is a Thursday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=TBILISI)


def words(opening: OpeningHours, moment: datetime) -> str:
    with override("en"):
        line = open_line(opening, now=moment)
        return f"{line.word}, {line.detail}"


@pytest.mark.parametrize(
    ("opening", "moment", "expected"),
    [
        (WORK, at(19, 10, 40), "Open, until 18:00"),
        (WORK, at(19, 9), "Open, until 18:00"),
        (WORK, at(19, 18), "Closed, opens tomorrow at 09:00"),
        (WORK, at(19, 8, 59), "Closed, opens at 09:00"),
        (WITH_BREAK, at(19, 10), "Open, until 18:00 · break 13:00–14:00"),
        (WITH_BREAK, at(19, 13, 30), "On a break, until 14:00"),
        (WITH_BREAK, at(19, 14), "Open, until 18:00"),
        (WITH_BREAK, at(20, 19), "Closed, opens on Monday at 09:00"),
        (WORK, at(20, 19), "Closed, opens on Tuesday at 09:00"),
        (WORK, at(23, 11), "Closed, გიორგობა, opens tomorrow at 09:00"),
        (OpeningHours(), at(19, 11), "Opening hours are not confirmed, "),
    ],
)
def test_state_in_words(opening: OpeningHours, moment: datetime, expected: str) -> None:
    assert words(opening, moment) == expected


def test_far_opening_is_told_with_its_date() -> None:
    days = {date(2026, 11, number): "რემონტი" for number in range(19, 31)}
    opening = OpeningHours(week=WORK.week, closures=days)
    assert words(opening, at(19, 10)) == "Closed, რემონტი, opens: 1\u00a0December 2026, 09:00"


def test_place_that_never_opens_says_closed_and_why() -> None:
    only = OpeningHours(
        week={3: (Span(opens=time(9), closes=time(18)),)},
        closures={date(2026, 11, 19): "რემონტი", date(2026, 11, 26): "რემონტი"},
    )
    assert words(only, at(19, 10)) == "Closed, რემონტი"


def test_change_is_known_for_caches() -> None:
    assert WITH_BREAK.state(at(19, 10)).until == at(19, 13)
    assert WORK.state(at(19, 20)).until == at(20, 9)


def stream(raw: list[dict[str, object]]) -> object:
    return OpeningHoursBlock().to_python(raw)


def test_break_splits_the_day() -> None:
    raw = hours(break_from="13:00:00", break_to="14:00:00")
    read = read_opening_hours(stream(raw), language="ka")
    expected = (Span(opens=time(9), closes=time(13)), Span(opens=time(14), closes=time(18)))
    assert read.spans_on(date(2026, 11, 19)) == expected


@pytest.mark.parametrize(("language", "reason"), [("ka", "გიორგობა"), ("en", "St George")])
def test_closed_day_overrules_the_week_in_both_languages(language: str, reason: str) -> None:
    raw = [*hours(), closed("2026-11-23", "გიორგობა", "St George")]
    read = read_opening_hours(stream(raw), language=language)
    assert read.spans_on(date(2026, 11, 23)) == ()
    assert read.closures[date(2026, 11, 23)] == reason


def test_reason_without_english_stays_georgian() -> None:
    read = read_opening_hours(stream([closed("2026-11-23", "გიორგობა")]), language="en")
    assert read.closures[date(2026, 11, 23)] == "გიორგობა"


def test_nothing_filled_in_is_unknown() -> None:
    assert not read_opening_hours(None, language="ka")


def test_table_marks_today_and_tells_closures() -> None:
    with override("en"):
        table = hours_table(WORK, caption="Hours", today=date(2026, 11, 19))
    assert table is not None
    assert [row.label for row in table.rows if row.today] == ["Thursday"]
    assert [row.hours for row in table.rows][3:6] == ["09:00–18:00", "09:00–18:00", ""]
    assert table.exception == "23\u00a0November 2026: closed, გიორგობა"


def test_no_table_without_hours() -> None:
    assert hours_table(OpeningHours(), caption="", today=date(2026, 11, 19)) is None
