"""Dates as official papers write them, in both languages."""

from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from ui import dates

DAY = date(2026, 11, 21)
LATE = datetime(2026, 11, 18, 21, 30, tzinfo=UTC)  # already the 19th in Tbilisi


@pytest.mark.parametrize(
    ("filter_name", "language", "expected"),
    [
        ("official_date", "ka", "2026\u00a0წლის 21\u00a0ნოემბერი"),
        ("official_date", "en", "21\u00a0November 2026"),
        ("short_date", "ka", "21\u00a0ნოემბერი"),
        ("short_date", "en", "21\u00a0November"),
        ("weekday_date", "ka", "შაბათი, 2026\u00a0წლის 21\u00a0ნოემბერი"),
        ("weekday_date", "en", "Saturday, 21\u00a0November 2026"),
        ("weekday", "ka", "შაბათი"),
        ("month_short", "ka", "ნოემ."),
        ("month_short", "en", "Nov"),
        ("day_of_month", "ka", "21"),
    ],
)
def test_filters_follow_the_active_language(filter_name: str, language: str, expected: str) -> None:
    template = Template("{% load ui %}{{ day|" + filter_name + " }}")
    with translation.override(language):
        assert template.render(Context({"day": DAY})) == expected


def test_moments_are_told_in_local_time() -> None:
    assert dates.official_date(LATE, language="en") == "19\u00a0November 2026"
    assert dates.clock(LATE) == "01:30"


def test_a_machine_reads_the_offset() -> None:
    rendered = Template("{% load ui %}{{ at|machine_date }}").render(Context({"at": LATE}))
    assert rendered == "2026-11-19T01:30:00+04:00"


def test_a_range_without_an_end_is_its_start() -> None:
    assert dates.time_range(time(9), time(18)) == "09:00–18:00"
    assert dates.time_range(time(9), None) == "09:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("68 სერვისი", "68\u00a0სერვისი"),
        ("2026 წლის 21 ნოემბერი", "2026\u00a0წლის 21\u00a0ნოემბერი"),
        ("14:00-დან 19:00-მდე", "14:00-\u2060დან 19:00-\u2060მდე"),
        ("SMS-ით, ერთ-ერთი", "SMS-\u2060ით, ერთ-ერთი"),
        ("+995 369 00 00 00", "+995 369 00 00 00"),
        ("ოთახი 5, 6", "ოთახი 5, 6"),
        ("5–8 წლის", "5–\u20608\u00a0წლის"),
        ("ცენტრი · უფასო", "ცენტრი\u00a0· უფასო"),
    ],
)
def test_a_number_stays_with_its_word(text: str, expected: str) -> None:
    assert dates.glue_numbers(text) == expected


@pytest.mark.parametrize("name", ["nbsp", "hyphens"])
def test_safe_html_keeps_its_tags(name: str) -> None:
    text = mark_safe('<span lang="ka" title="5 x">5 ლარი</span>')
    template = Template("{% load ui %}{{ text|" + name + " }}")
    expected = '<span lang="ka" title="5 x">5\u00a0ლარი</span>'
    assert template.render(Context({"text": text})) == expected


def test_gluing_does_not_let_markup_through() -> None:
    template = Template("{% load ui %}{{ text|nbsp }}")
    assert template.render(Context({"text": "<b>5 ლარი</b>"})).startswith("&lt;b&gt;")


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [(23000, "ka", "23\u00a0000"), (23000, "en", "23,000"), (0.5, "ka", "0,5"), (7, "ka", "7")],
)
def test_thousands_are_grouped(number: float, language: str, expected: str) -> None:
    assert dates.group_digits(number, language=language) == expected


def test_an_empty_value_prints_nothing() -> None:
    source = "{% load ui %}{{ x|official_date }}{{ x|short_date }}{{ x|time_range }}{{ x|clock }}"
    assert Template(source).render(Context({"x": None})) == ""


@pytest.mark.parametrize("table", [dates.MONTHS, dates.MONTHS_SHORT])
def test_twelve_months_in_both_languages(table: dict[str, tuple[str, ...]]) -> None:
    assert {language: len(set(words)) for language, words in table.items()} == {"ka": 12, "en": 12}
