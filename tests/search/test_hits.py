"""What a hit tells beside its title, the same from both engines."""

from datetime import datetime, timedelta

import pytest

from search.find import search
from search.models import SynonymSet
from search.rebuild import rebuild
from search.request import SearchRequest
from search.results import SearchHit
from tests.search.conftest import NOW, Corpus, make_document

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=2)


def first_hit(corpus: Corpus, **values: object) -> SearchHit:
    corpus.add(make_document(title_ka="წყალი", **values))
    rebuild()
    request = SearchRequest(query="წყალი", language="ka", municipality="kareli", moment=NOW)
    return search(request).items[0]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, (None, None, None, False)),
        ({"kind": "news", "published_at": NOW}, (NOW, None, None, False)),
        ({"starts_at": NOW, "ends_at": LATER}, (None, NOW, LATER, False)),
        ({"starts_at": NOW, "is_cancelled": True}, (None, NOW, None, True)),
    ],
)
def test_a_hit_tells_its_dates_without_asking_the_database(
    corpus: Corpus,
    index_url: str,
    values: dict[str, object],
    told: tuple[datetime | None, datetime | None, datetime | None, bool],
) -> None:
    hit = first_hit(corpus, **values)
    assert (hit.published_at, hit.starts_at, hit.ends_at, hit.is_cancelled) == told


def test_what_stands_in_for_the_words_is_marked_too(corpus: Corpus, index_url: str) -> None:
    SynonymSet.objects.all().delete()
    SynonymSet(concept="admission", ka_terms="ჩაწერა\nჩარიცხვა\nსიაში შეყვანა").save()
    corpus.add(make_document(title_ka="ბაღში ჩარიცხვის სიაში"))
    rebuild()
    (hit,) = search(SearchRequest(query="ჩაწერა", language="ka", municipality=None)).items
    assert hit.title_html == "ბაღში <mark>ჩარიცხვის</mark> სიაში"


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("help for a dog", "<mark>Help</mark> for a <mark>dog</mark>"),
        ("for a", "Help <mark>for</mark> <mark>a</mark> dog"),
    ],
)
def test_function_words_are_marked_only_by_themselves(
    corpus: Corpus, index_url: str, query: str, marked: str
) -> None:
    corpus.add(make_document(title_ka="ძაღლი", title_en="Help for a dog", languages=("ka", "en")))
    rebuild()
    (hit,) = search(SearchRequest(query=query, language="en", municipality=None)).items
    assert hit.title_html == marked


@pytest.mark.parametrize(("query", "number"), [("ბაღი ¹", 1), ("გაყიდვა", 1), ("²", 0)])
def test_footnote_marks_are_no_words(corpus: Corpus, query: str, number: int) -> None:
    corpus.add(make_document(title_ka="გაყიდვა და ბაღი", body_ka="ვადა.¹ ბაღი ²"))
    rebuild()
    found = search(SearchRequest(query=query, language="ka", municipality=None, moment=NOW))
    assert found.count == number
