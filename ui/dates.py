"""Dates, times and numbers in words, in official Georgian and in English. Pure functions, no clock."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from django.utils import timezone

NBSP = "\u00a0"

MONTHS = {
    "ka": (
        "იანვარი", "თებერვალი", "მარტი", "აპრილი", "მაისი", "ივნისი",
        "ივლისი", "აგვისტო", "სექტემბერი", "ოქტომბერი", "ნოემბერი", "დეკემბერი",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
MONTHS_SHORT = {
    "ka": (
        "იანვ.", "თებ.", "მარტ.", "აპრ.", "მაისი", "ივნ.",
        "ივლ.", "აგვ.", "სექტ.", "ოქტ.", "ნოემ.", "დეკ.",
    ),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
}  # fmt: skip
WEEKDAYS = {
    "ka": ("ორშაბათი", "სამშაბათი", "ოთხშაბათი", "ხუთშაბათი", "პარასკევი", "შაბათი", "კვირა"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

_NUMBER_THEN_WORD = re.compile(r"(?<=\d) (?=[^\W\d_])")
_NUMBER_THEN_ENDING = re.compile(r"(?<=[\dA-Za-z])-(?=[ა-ჰ])")
_DASH_OF_RANGE = re.compile(r"(?<=\d)–(?=\d)")
JOINED_HYPHEN = "-\u2060"
_JOINED_DASH = "–\u2060"


def local(value: date | datetime) -> date | datetime:
    """Move an aware moment to the active time zone; dates and naive moments stay."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


def official_date(value: date | datetime, *, language: str) -> str:
    """Write a date as official papers do: „2026 წლის 21 ნოემბერი“, "21 November 2026"."""
    day = local(value)
    if language == "ka":
        return f"{day.year}{NBSP}წლის {short_date(day, language=language)}"
    return f"{short_date(day, language=language)} {day.year}"


def short_date(value: date | datetime, *, language: str) -> str:
    """Write day and month: „21 ნოემბერი“, "21 November"."""
    day = local(value)
    return f"{day.day}{NBSP}{_words(MONTHS, language)[day.month - 1]}"


def weekday_date(value: date | datetime, *, language: str) -> str:
    """Put the day of the week before the official date."""
    return f"{weekday(value, language=language)}, {official_date(value, language=language)}"


def weekday(value: date | datetime, *, language: str) -> str:
    """Name the day of the week."""
    return _words(WEEKDAYS, language)[local(value).weekday()]


def month_short(value: date | datetime, *, language: str) -> str:
    """Shorten the month for a date window: „ნოემ.“, "Nov"."""
    return _words(MONTHS_SHORT, language)[local(value).month - 1]


def clock(value: datetime | time) -> str:
    """Write a time of day on the 24-hour clock: "09:00"."""
    moment = local(value) if isinstance(value, datetime) else value
    return moment.strftime("%H:%M")


def time_range(start: datetime | time, end: datetime | time | None) -> str:
    """Write "10:00–11:30", or only the start where the end is not known."""
    return f"{clock(start)}–{clock(end)}" if end else clock(start)


def glue_numbers(text: str) -> str:
    """Keep a number on one line with the word or the ending after it: „68 სერვისი“, „19:00-მდე“, „5–8 წლის“.

    A middle dot between parts may end a line, but not begin one.
    """
    glued = _NUMBER_THEN_ENDING.sub(JOINED_HYPHEN, _NUMBER_THEN_WORD.sub(NBSP, text))
    return _DASH_OF_RANGE.sub(_JOINED_DASH, glued).replace(" · ", f"{NBSP}· ")


def group_digits(number: float, *, language: str) -> str:
    """Group thousands: a no-break space in Georgian, a comma in English; decimals follow suit."""
    text = f"{number:,}"
    if language == "ka":
        return text.replace(",", NBSP).replace(".", ",")
    return text


def _words(table: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return table["ka" if language == "ka" else "en"]
