"""Ranking only what can come first gives the same pages as ranking everything."""

from datetime import timedelta
from pathlib import Path

import pytest

from search.engines import get_engine
from search.engines.tantivy import engine as searching
from search.engines.tantivy.best import Best
from search.engines.tantivy.engine import TantivyEngine
from search.find import search
from search.request import SearchRequest
from search.terms import index_entry
from tests.search.conftest import NOW, make_document

KINDS = ("news", "service", "page", "activity", "news")
# Of help, a generic word, a title earns less than kind and date.
WORDS = ("წყალი დახმარება", "წყლის დახმარების", "water help", "გზა")


@pytest.fixture
def engine(tmp_path: Path, settings) -> TantivyEngine:
    settings.SEARCH_URL = f"tantivy://{tmp_path}/index"
    return get_engine()


def fill_with(engine: TantivyEngine, place: str) -> None:
    """Documents with the word in the body, of which one in four has one in a prominent place."""
    with engine.replacement() as writer:
        for n in range(600):
            prominent = {place: WORDS[n // 4 % len(WORDS)]} if n % 4 == 0 else {}
            document = make_document(
                str(n),
                kind=KINDS[n % 5],
                body_ka=WORDS[n % 3],
                municipality=None if n % 2 else "kareli",
                published_at=NOW - timedelta(days=n) if n % 3 == 0 else None,
                **{"title_ka": f"სხვა {n % 7}", **prominent},
            )
            writer.put(index_entry(document))


def pages(query: str) -> list[list[tuple[str, float]]]:
    wanted = (
        SearchRequest(query=query, language="ka", municipality=None, limit=10, offset=at)
        for at in range(0, 300, 30)
    )
    return [[(hit.object_id, hit.score) for hit in search(one).items] for one in wanted]


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["წყალი", "water", "tskali", "დახმარება"])
@pytest.mark.parametrize("place", ["title_ka", "keywords_ka"])
def test_the_same_come_first(engine: TantivyEngine, monkeypatch, query: str, place: str) -> None:
    fill_with(engine, place)
    monkeypatch.setattr(searching, "_MANY", 10**9)
    everything = pages(query)
    monkeypatch.setattr(searching, "_MANY", 0)
    rankings = []
    monkeypatch.setattr(searching, "Best", lambda *asked: rankings.append(1) or Best(*asked))
    assert pages(query) == everything
    assert len(everything) <= len(rankings) <= 2 * len(everything)


@pytest.mark.django_db
def test_the_first_page_needs_one_ranking(engine: TantivyEngine, monkeypatch) -> None:
    fill_with(engine, "title_ka")
    monkeypatch.setattr(searching, "_MANY", 0)
    rankings = []
    monkeypatch.setattr(searching, "Best", lambda *asked: rankings.append(1) or Best(*asked))
    first = search(SearchRequest(query="წყალი", language="ka", municipality=None, limit=10))
    assert (len(first.items), len(rankings)) == (10, 1)


@pytest.mark.django_db
def test_words_that_are_left_out_count_in_titles(engine: TantivyEngine, monkeypatch) -> None:
    """Of three words one is known; two others stand side by side in titles."""
    with engine.replacement() as writer:
        for n in range(30):
            document = make_document(
                str(n), kind="news", keywords_ka="წყლის", municipality="kareli"
            )
            if n >= 15:
                yesterday = NOW - timedelta(days=1)
                titled = {"title_ka": "რა არის", "body_ka": "წყალი", "published_at": yesterday}
                document = make_document(str(n), kind="service", **titled)
            writer.put(index_entry(document))
    monkeypatch.setattr(searching, "_MANY", 10**9)
    everything = pages("რა არის ჯაბა ხუზუ წყალი")
    monkeypatch.setattr(searching, "_MANY", 0)
    assert everything[0]
    assert pages("რა არის ჯაბა ხუზუ წყალი") == everything
