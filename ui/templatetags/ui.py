"""Template tags and filters of the design room: `{% load ui %}`."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ui import bundles, dates, icons
from ui.hyphens import soften
from ui.telephone import phone_url
from ui.thread import HEIGHT, draw

register = template.Library()

register.filter(phone_url)
FALLBACK_NAME = "საქართველო"
_TAG = re.compile(r"(<[^>]*>)")


def _language() -> str:
    return (get_language() or "ka")[:2]


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw a decorative icon; the words beside it carry the meaning."""
    return mark_safe(icons.markup(name))  # noqa: S308 - our own files


@register.simple_tag
def thread(name: str, place: str = "page") -> SafeString:
    """Write the thread from a Georgian name; `place` keeps the pattern's id unique on the page."""
    one = draw(name if any("ა" <= letter <= "ჰ" for letter in name) else FALLBACK_NAME)
    dots = format_html_join("", '<circle cx="{}" cy="{}" r="1.3"/>', one.dots)
    return format_html(
        '<svg class="thread" width="100%" height="{height}" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="thread-{place}" width="{width}" height="{height}" patternUnits="userSpaceOnUse">'
        '<path d="{path}" fill="none" stroke="currentColor" stroke-width="1.4"/>'
        '<g fill="currentColor">{dots}</g></pattern></defs>'
        '<rect width="100%" height="{height}" fill="url(#thread-{place})"/></svg>',
        height=HEIGHT,
        width=one.width,
        path=one.path,
        place=place,
        dots=dots,
    )


@register.simple_tag
def faint_thread(name: str) -> SafeString:
    """Draw the first letters of the name large and faint, beside the home question."""
    one = draw(name if any("ა" <= letter <= "ჰ" for letter in name) else FALLBACK_NAME)
    return format_html(
        '<svg class="hero__faint" viewBox="12 0 {} {}" width="{}" height="{}" aria-hidden="true" focusable="false">'
        '<path d="{}" fill="none" stroke="currentColor" stroke-width=".5"/></svg>',
        one.width - 12,
        HEIGHT,
        (one.width - 12) * 7,
        HEIGHT * 7,
        one.path,
    )


@register.simple_tag
def stylesheet_url() -> str:
    """Give the address of the style sheet, named by its content."""
    return reverse("ui:stylesheet", args=[bundles.stylesheet().digest])


@register.simple_tag
def script_url() -> str:
    """Give the address of the script, named by its content."""
    return reverse("ui:script", args=[bundles.script().digest])


@register.filter
def official_date(value: date | datetime | None) -> str:
    """Write „2026 წლის 21 ნოემბერი“ or "21 November 2026", by the active language."""
    return dates.official_date(value, language=_language()) if value else ""


@register.filter
def short_date(value: date | datetime | None) -> str:
    """Write „21 ნოემბერი“ or "21 November"."""
    return dates.short_date(value, language=_language()) if value else ""


@register.filter
def weekday_date(value: date | datetime | None) -> str:
    """Write „ხუთშაბათი, 2026 წლის 19 ნოემბერი“ or "Thursday, 19 November 2026"."""
    return dates.weekday_date(value, language=_language()) if value else ""


@register.filter
def weekday(value: date | datetime | None) -> str:
    """Name the day of the week."""
    return dates.weekday(value, language=_language()) if value else ""


@register.filter
def month_short(value: date | datetime | None) -> str:
    """Shorten the month for a date window."""
    return dates.month_short(value, language=_language()) if value else ""


@register.filter
def clock(value: datetime | time | None) -> str:
    """Write a time of day, "09:00", in the local time zone."""
    return dates.clock(value) if value else ""


@register.filter
def time_range(start: datetime | time | None, end: datetime | time | None = None) -> str:
    """Write "10:00–11:30"."""
    return dates.time_range(start, end) if start else ""


@register.filter
def machine_date(value: date | datetime) -> str:
    """Give the value of a `datetime` attribute, with the offset of the local time zone."""
    return dates.local(value).isoformat()


@register.filter
def day_of_month(value: date | datetime) -> int:
    """Give the number of the day in the local time zone."""
    return dates.local(value).day


@register.filter
def nbsp(value: object) -> str:
    """Keep every number on one line with the word after it; safe HTML stays safe."""
    return _in_words(value, dates.glue_numbers)


@register.filter
def hyphens(value: object) -> str:
    """Let long Georgian words of a heading break at a syllable; numbers stay with their words."""
    return _in_words(value, lambda text: soften(dates.glue_numbers(text)))


def _in_words(value: object, change: Callable[[str], str]) -> str:
    """Change the text but not the tags: a `lang` around a foreign word must survive."""
    if not hasattr(value, "__html__"):
        return change(str(value))
    parts = _TAG.split(value.__html__())
    return mark_safe("".join(each if each.startswith("<") else change(each) for each in parts))  # noqa: S308


@register.filter
def grouped(value: float) -> str:
    """Group the thousands of a number, by the active language."""
    return dates.group_digits(value, language=_language())


@register.simple_tag
def percent(value: float) -> str:
    """Write a number as an SVG length, always with a point, whatever the language."""
    return f"{max(0.0, min(100.0, float(value))):g}%"


@register.simple_tag
def progress_windows(current: int, total: int) -> list[str]:
    """Give the state of each window: done, now or ahead."""
    return [
        "done" if number < current else "now" if number == current else "ahead"
        for number in range(1, total + 1)
    ]
