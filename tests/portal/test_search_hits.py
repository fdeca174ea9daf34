"""Beside each hit stands the date that matters for its kind."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils.translation import override

from municipalities.models import Municipality
from portal.search_hits import hit_date, sites_of
from search.api import Suggestion
from tests.portal.conftest import make_hit

NOW = datetime(2026, 11, 19, 6, 40, tzinfo=UTC)
FOUR = datetime(2026, 11, 24, 12, tzinfo=UTC)  # 16:00 in Tbilisi


def told(kind: str, language: str = "ka", **values: Any) -> str | None:
    hit = make_hit(kind=kind, **values)
    with override(language):
        date = hit_date(hit, language=language, now=NOW)
    return None if date is None else date.replace("\N{NO-BREAK SPACE}", " ")


def test_news_have_their_day() -> None:
    midnight = datetime(2026, 11, 17, tzinfo=UTC)
    expected = '<time datetime="2026-11-17">2026 წლის 17 ნოემბერი</time>'
    assert told("news", published_at=midnight) == expected
    assert "17 November 2026" in str(told("news", "en", published_at=midnight))


def test_an_activity_has_day_and_hour_of_its_start() -> None:
    expected = '<time datetime="2026-11-24T16:00:00+04:00">24 ნოემბერი, 16:00</time>'
    assert told("activity", starts_at=FOUR, ends_at=FOUR.replace(hour=14)) == expected
    assert told("activity", starts_at=FOUR) == expected


def test_an_activity_of_several_days_has_the_first_and_the_last() -> None:
    last = datetime(2026, 11, 26, 12, tzinfo=UTC)
    assert told("activity", starts_at=FOUR, ends_at=last) == (
        '<time datetime="2026-11-24">24 ნოემბერი</time> – '
        '<time datetime="2026-11-26">26 ნოემბერი</time>'
    )


def test_the_year_is_said_where_it_is_another_one() -> None:
    # 1 January in Tbilisi, still the old year in London
    assert "2027 წლის 1 იანვარი" in str(
        told("activity", starts_at=datetime(2026, 12, 31, 21, tzinfo=UTC))
    )


def test_a_survey_has_its_last_day() -> None:
    closes = datetime(2026, 12, 5, 8, tzinfo=UTC)
    expected = 'Open until <time datetime="2026-12-05T12:00:00+04:00">5 December 2026</time>'
    assert told("survey", "en", ends_at=closes, published_at=FOUR) == expected
    assert told("survey", published_at=FOUR) is None


def test_on_its_own_site_no_other_municipality_is_asked_for(
    kareli: Municipality, django_assert_num_queries: Any
) -> None:
    hits = [suggestion("kareli"), suggestion(None)]
    with django_assert_num_queries(0):
        assert sites_of(hits, here=kareli) == {"kareli": kareli}
    with django_assert_num_queries(1):
        sites = sites_of([*hits, suggestion("khobi")], here=kareli)
    assert set(sites) == {"kareli", "khobi"}
    assert set(sites_of(hits, here=None)) == {"kareli"}


def suggestion(municipality: str | None) -> Suggestion:
    return Suggestion(
        text="ა", kind="news", slug="one", path="/", municipality=municipality, language="ka"
    )


@pytest.mark.parametrize("kind", ["service", "page", "centre", "municipality", "news", "activity"])
def test_others_have_none(kind: str) -> None:
    assert told(kind) is None


@pytest.mark.parametrize("kind", ["service", "page"])
def test_the_date_of_a_text_without_an_age_is_not_shown(kind: str) -> None:
    assert told(kind, published_at=FOUR, starts_at=FOUR, ends_at=FOUR) is None
