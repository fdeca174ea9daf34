"""A source of made-up documents and an index in a temporary folder."""

import os
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from search.document import SearchDocument
from search.find import search
from search.rebuild import rebuild
from search.registry import registry
from search.request import SearchRequest
from search.results import SearchResults

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def make_document(object_id: str = "1", **values: object) -> SearchDocument:
    """A national service unless told otherwise."""
    slug = str(values.get("slug", f"slug-{object_id}"))
    base: dict[str, object] = {
        "kind": "service",
        "object_id": object_id,
        "slug": slug,
        "municipality": None,
        "languages": ("ka",),
        "title_ka": "სერვისი",
        "path": f"/things/{slug}/",
    }
    return SearchDocument(**{**base, **values})  # type: ignore[arg-type]


def ask(query: str, **values: object) -> SearchResults:
    """A search in Georgian in Kareli unless told otherwise."""
    base: dict[str, object] = {"language": "ka", "municipality": "kareli", "moment": NOW}
    return search(SearchRequest(query=query, **{**base, **values}))


def found(query: str, **values: object) -> list[str]:
    """Which documents it finds, the best first."""
    return [hit.object_id for hit in ask(query, **values).items]


class FakeSource:
    """Documents of one kind in a dictionary, which a test changes as an editor would."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.label = kind.title()
        self.stored: dict[str, SearchDocument] = {}
        self.broken: set[str] = set()

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        if object_ids is None:
            yield from self.stored.values()
            return
        for object_id in object_ids:
            if object_id in self.broken:
                raise RuntimeError("the source is broken")
            if object_id in self.stored:
                yield self.stored[object_id]


class Corpus:
    """Fake sources of every kind, registered in place of the real ones."""

    def __init__(self, sources: dict[str, FakeSource]) -> None:
        self.sources = sources

    def add(self, *documents: SearchDocument) -> None:
        for document in documents:
            self.sources[document.kind].stored[document.object_id] = document

    def remove(self, document: SearchDocument) -> None:
        del self.sources[document.kind].stored[document.object_id]


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    from search.document import KINDS

    sources = {kind: FakeSource(kind) for kind in KINDS}
    monkeypatch.setattr(registry, "_sources", sources)
    return Corpus(sources)


@pytest.fixture(params=["tantivy", pytest.param("elastic", marks=pytest.mark.elasticsearch)])
def index_url(request: pytest.FixtureRequest, tmp_path: Path, settings) -> Iterator[str]:
    """An index of its own for each test, on each engine."""
    if request.param == "tantivy":
        settings.SEARCH_URL = f"tantivy://{tmp_path}/index"
        yield settings.SEARCH_URL
        return
    server = os.environ.get("SEARCH_SERVER")
    if not server:
        pytest.skip("SEARCH_SERVER names no Elasticsearch; see make search-server")
    alias = f"test-{uuid4().hex}"
    settings.SEARCH_URL = f"elasticsearch://{server}/{alias}"
    yield settings.SEARCH_URL
    client = Elasticsearch(f"http://{server}")
    for name in client.indices.get(index=f"{alias}-*"):
        client.indices.delete(index=name)
    client.close()


@pytest.fixture
def build(corpus: Corpus, index_url: str) -> Callable[..., None]:
    """Puts documents into the sources and builds the index anew."""

    def build(*documents: SearchDocument) -> None:
        corpus.add(*documents)
        rebuild()

    return build
