"""What pages and municipalities hand over to search, and that every change is told."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.models import PageViewRestriction

from municipalities import page_words, search_signals
from municipalities.models import (
    ActivityPage,
    CentrePage,
    ContactPage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    Topic,
)
from municipalities.search_source import SOURCES, MunicipalitySource
from tests.municipalities.conftest import NOW

BY_KIND = {source.kind: source for source in SOURCES}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Changes told to search, in order."""
    changes: list[tuple[str, str]] = []
    monkeypatch.setattr(
        search_signals,
        "record_change",
        lambda *, kind, object_id: changes.append((kind, object_id)),
    )
    return changes


def document(kind: str, page: Any) -> Any:
    return next(BY_KIND[kind].documents(object_ids=[str(page.pk)]), None)


def test_kinds_are_those_of_the_contract() -> None:
    assert set(BY_KIND) == {"news", "activity", "centre", "page", "municipality"}


def test_news_document_has_both_languages_topics_and_date(make_page: Callable[..., Any]) -> None:
    body = [{"type": "text", "value": "<p>წყალი <b>დღეს</b></p>"}]
    page = make_page(
        NewsPage,
        title_ka="წყალი",
        title_en="Water",
        summary_en="No water",
        body_ka=body,
        published_on=date(2026, 11, 18),
    )
    page.topics.add(Topic.objects.get(code="water"))
    page.save()
    found = document("news", page)
    assert (found.municipality, found.slug, found.path) == ("kareli", page.slug, page.site_path)
    assert found.languages == ("ka", "en")
    assert found.body_ka == "წყალი დღეს"
    assert found.body_en == "No water"
    assert found.topics == ("water",)
    assert "Water supply" in found.keywords_en
    assert found.published_at.date() == date(2026, 11, 18)
    assert found.visible_until is None


def test_activity_is_found_until_it_ends(make_page: Callable[..., Any]) -> None:
    page = make_page(ActivityPage, title_ka="კურსი", ends_at=NOW + timedelta(hours=3))
    found = document("activity", page)
    assert found.visible_until == NOW + timedelta(hours=3)
    assert found.languages == ("ka",)
    assert found.published_at is None


def test_activity_tells_when_it_is_and_whether_it_will_be(make_page: Callable[..., Any]) -> None:
    times = {"starts_at": NOW, "ends_at": NOW + timedelta(hours=3)}
    found, cancelled = (
        document("activity", make_page(ActivityPage, is_cancelled=is_cancelled, **times))
        for is_cancelled in (False, True)
    )
    assert (found.starts_at, found.ends_at) == (times["starts_at"], times["ends_at"])
    assert (found.is_cancelled, cancelled.is_cancelled) == (False, True)


def test_centre_is_found_by_what_can_be_done_there(make_page: Callable[..., Any]) -> None:
    page = make_page(CentrePage, services_here_ka="პირადობის მოწმობა", address_ka="რუისი")
    assert document("centre", page).body_ka == "რუისი\nპირადობის მოწმობა"


def test_contact_page_is_found_by_its_offices(kareli: Municipality) -> None:
    page = kareli.pages.get(slug="contact").specific
    page.offices.create(name_ka="არქივი", matter_ka="ცნობები")
    page.save()
    assert document("page", page).body_ka == "არქივი\nცნობები"


@pytest.mark.parametrize("kind", ["news", "page"])
def test_unknown_object_has_no_document(kareli: Municipality, kind: str) -> None:
    assert list(BY_KIND[kind].documents(object_ids=["0"])) == []


def test_neither_unpublished_nor_private_pages_have_a_document(
    make_page: Callable[..., Any],
) -> None:
    hidden, private = make_page(NewsPage), make_page(NewsPage)
    hidden.unpublish()
    restriction = PageViewRestriction(page=private.portalpage_ptr, restriction_type="login")
    restriction.save()
    assert document("news", hidden) is None
    assert document("news", private) is None
    assert list(BY_KIND["news"].documents()) == []


def test_all_documents_of_a_kind_come_in_few_queries(
    make_page: Callable[..., Any], django_assert_max_num_queries: Any
) -> None:
    pages = [make_page(NewsPage, title_ka=f"ამბავი {number}") for number in range(5)]
    ids = [str(page.pk) for page in pages]
    for some in (None, ids):
        with django_assert_max_num_queries(2):
            found = list(BY_KIND["news"].documents(object_ids=some))
        assert [each.object_id for each in found] == ids


def test_municipalities_are_found_by_every_spelling(kareli: Municipality) -> None:
    source = MunicipalitySource()
    found = {each.slug: each for each in source.documents()}
    assert len(found) == 64
    assert "Tetritsqaro" in found["tetritskaro"].keywords_en
    assert found["kareli"].path == "/"
    assert found["batumi"].path == "/#region-ge-aj"
    assert list(source.documents(object_ids=["kareli", "atlantis"])) == [found["kareli"]]


def test_deleting_a_section_tells_every_page_in_it(
    make_page: Callable[..., Any], told: list[tuple[str, str]]
) -> None:
    page = make_page(NewsPage)
    told.clear()
    NewsIndexPage.objects.get(municipality=page.municipality).delete()
    assert told == [("news", str(page.pk))]


def test_section_itself_is_no_document(kareli: Municipality, told: list[tuple[str, str]]) -> None:
    NewsIndexPage.objects.get(municipality=kareli).save_revision().publish()
    assert told == []


def test_words_of_a_topic_are_not_names_of_its_pages(make_page: Callable[..., Any]) -> None:
    page = make_page(NewsPage, title_ka="წყალი", published_on=date(2026, 11, 18))
    topic = Topic.objects.get(code="water")
    page.topics.add(topic)
    page.save()
    found = document("news", page)
    assert found.keywords_ka == topic.name_ka
    assert topic.synonyms_en.splitlines()[0] in found.related_en
    assert "latest news" in found.related_en


def test_a_contact_page_is_found_by_what_it_tells(kareli: Municipality) -> None:
    found = document("page", ContactPage.objects.get(municipality=kareli))
    assert "მერიის ტელეფონი" in found.keywords_ka.splitlines()
    assert "opening hours" in found.keywords_en.splitlines()


def test_every_kind_of_page_with_words_exists() -> None:
    types = {page_type.__name__.lower() for one in SOURCES[:4] for page_type in one.page_types}
    assert {page_type for page_type, _ in page_words._rows()} <= types
