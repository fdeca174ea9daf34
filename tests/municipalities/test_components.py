"""Phrases, rows, weeks, the directory: the decisions behind what is shown."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.template import Context, Template
from django.utils.translation import override

from municipalities.bilingual import Phrase
from municipalities.components import activity_row, news_card
from municipalities.directory import guess_municipality
from municipalities.models import ActivityPage, CentrePage, Municipality, NewsPage
from municipalities.place_names import in_place
from municipalities.queries import list_municipalities
from municipalities.registries import HomeSections, RelatedLink, RelatedServices
from municipalities.weeks import read_week, week_of
from tests.municipalities.conftest import NOW

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (Phrase("Road & bridge", "en"), "Road &amp; bridge"),
        (Phrase("გზა <b>", "ka"), '<span lang="ka">გზა &lt;b&gt;</span>'),
    ],
)
def test_phrase_marks_a_foreign_language_and_escapes(phrase: Phrase, expected: str) -> None:
    with override("en"):
        assert Template("{{ it }}").render(Context({"it": phrase})) == expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("ქარელი", "ka", "ქარელში"),
        ("ახმეტა", "ka", "ახმეტაში"),
        ("თეთრიწყარო", "ka", "თეთრიწყაროში"),
        ("ონი", "ka", "ონში"),
        ("Kareli", "en", "Kareli"),
    ],
)
def test_place_stands_in_its_case(name: str, language: str, expected: str) -> None:
    assert in_place(name, language=language) == expected


@pytest.mark.parametrize(
    ("starts", "ends", "cancelled", "state"),
    [
        (HOUR, 2 * HOUR, False, ""),
        (-HOUR, HOUR, False, "now"),
        (-HOUR, timedelta(0), False, "past"),
        (-2 * HOUR, -HOUR, False, "past"),
        (-HOUR, HOUR, True, "cancelled"),
    ],
)
def test_state_of_an_activity(
    make_page: Callable[..., Any],
    starts: timedelta,
    ends: timedelta,
    cancelled: bool,
    state: str,
) -> None:
    activity = make_page(
        ActivityPage, starts_at=NOW + starts, ends_at=NOW + ends, is_cancelled=cancelled
    )
    assert activity_row(activity, now=NOW).state == state


def test_row_says_where_for_whom_and_how_much(make_page: Callable[..., Any]) -> None:
    centre = make_page(CentrePage, title_ka="რუისის ცენტრი", title_en="Ruisi Centre")
    activity = make_page(
        ActivityPage,
        title_en="Course",
        centre=centre,
        place_ka="ბიბლიოთეკა",
        place_en="library",
        audience="children",
    )
    with override("en"):
        row = activity_row(activity, now=NOW)
        on_its_centre = activity_row(activity, now=NOW, with_centre=False)
    assert row.line == "Ruisi Centre · library · children · free of charge"
    assert on_its_centre.line == "library · children · free of charge"
    assert row.lang is None


def test_row_marks_what_is_only_in_georgian(make_page: Callable[..., Any]) -> None:
    activity = make_page(ActivityPage, title_en="Course", place_ka="ბიბლიოთეკა")
    with override("en"):
        assert activity_row(activity, now=NOW).line == (
            '<span lang="ka">ბიბლიოთეკა</span> · free of charge'
        )


def test_reason_stands_only_where_it_is_cancelled(make_page: Callable[..., Any]) -> None:
    values = {"cancel_reason_ka": "ავადმყოფობა", "price_ka": "5 ლარი"}
    kept = make_page(ActivityPage, **values)
    cancelled = make_page(ActivityPage, is_cancelled=True, **values)
    assert activity_row(kept, now=NOW).note == ""
    assert activity_row(cancelled, now=NOW).note == "ავადმყოფობა"
    assert activity_row(kept, now=NOW).line == "5 ლარი"


def test_card_of_news_without_english_names_its_language(georgian_only: NewsPage) -> None:
    with override("en"):
        card = news_card(georgian_only)
    assert (card.lang, card.title, card.line) == ("ka", "გზა შეკეთდა", "ორი კილომეტრი")
    assert card.url == f"/en/news/{georgian_only.slug}/"


@pytest.mark.parametrize(
    ("name", "first", "shown"),
    [
        (None, date(2026, 11, 19), ""),
        ("2026-W48", date(2026, 11, 23), "2026-W48"),
        ("2026-W54", date(2026, 11, 19), ""),
        ("0000-W01", date(2026, 11, 19), ""),
        ("next", date(2026, 11, 19), ""),
    ],
)
def test_week_by_its_name(name: str | None, first: date, shown: str) -> None:
    week = read_week(name, today=date(2026, 11, 19))
    assert (week.first, week.name) == (first, shown)
    assert (week.last, len(week.days)) == (first + timedelta(days=6), 7)


def test_week_of_a_day_crosses_the_year() -> None:
    assert week_of(date(2027, 1, 1)).name == "2026-W53"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("karreli", "kareli"),
        ("ქარელი", "kareli"),
        ("Tetritsqaro", "tetritskaro"),
        ("qareli", "kareli"),
        ("zugdidi ", "zugdidi"),
        ("www", None),
        ("", None),
    ],
)
def test_misspelt_municipality_is_guessed(country: None, text: str, slug: str | None) -> None:
    found = guess_municipality(text, municipalities=list_municipalities(language="ka"))
    assert (found.slug if found else None) == slug


def test_place_on_a_home_page_is_given_once() -> None:
    sections = HomeSections()
    sections.register(slot="tasks", builder=lambda **_shown: None)
    with pytest.raises(ValueError, match="tasks"):
        sections.register(slot="tasks", builder=lambda **_shown: None)
    assert sections.build(municipality=None, language="ka", now=NOW) == {
        "tasks": None,
        "loop": None,
    }


def test_related_services_come_from_one_builder(kareli: Municipality) -> None:
    related = RelatedServices()
    asked = {"municipality": kareli, "language": "ka"}
    assert related.find(topics=["water"], **asked) == []
    related.register(lambda **shown: [RelatedLink(label=shown["topics"][0], url="/")])
    assert [link.label for link in related.find(topics=["water"], **asked)] == ["water"]
    assert related.find(topics=[], **asked) == []
    with pytest.raises(ValueError, match="already"):
        related.register(lambda **_shown: [])
