"""Completions while typing, on both engines."""

import pytest

from search.engines import EngineUnavailableError, get_engine
from search.rebuild import rebuild
from search.suggest import suggest
from tests.search.conftest import Corpus, make_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def titles(corpus: Corpus, index_url: str) -> None:
    corpus.add(
        make_document("1", title_ka="საბავშვო ბაღში ჩაწერა", title_en="Kindergarten registration"),
        make_document("2", title_ka="ბავშვის დაბადება", languages=("ka", "en"), title_en="Birth"),
        make_document("3", title_ka="სხვა", body_ka="ბაღი", keywords_ka="ბაღი"),
        make_document("4", title_ka="ბაღის შეკეთება", municipality="khobi"),
    )
    rebuild()


def texts(query: str, language: str = "ka", municipality: str | None = "kareli") -> set[str]:
    return {one.text for one in suggest(query=query, language=language, municipality=municipality)}


@pytest.mark.usefixtures("titles")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ბაღ", {"საბავშვო ბაღში ჩაწერა"}),
        ("ბა", {"საბავშვო ბაღში ჩაწერა", "ბავშვის დაბადება"}),
        ("საბავშვო ბაღი ჩა", {"საბავშვო ბაღში ჩაწერა"}),
        ("kinder", {"საბავშვო ბაღში ჩაწერა"}),
        ("sabavsh", {"საბავშვო ბაღში ჩაწერა"}),
        ("ბ", set()),
        ("", set()),
        ("ჰჰჰ", set()),
        (".*", set()),
        ("ბ" * 1000, set()),
        ("\x00", set()),
    ],
)
def test_titles_that_go_on_from_there(query: str, expected: set[str]) -> None:
    assert texts(query) == expected


@pytest.mark.usefixtures("titles")
def test_scope_and_language() -> None:
    assert texts("ბაღის შ", municipality="kareli") == set()
    assert texts("ბაღის შ", municipality=None) == {"ბაღის შეკეთება"}
    assert texts("ბავშვ", language="en") == {"Birth"}


def test_equal_titles_come_once(corpus: Corpus, index_url: str) -> None:
    corpus.add(*(make_document(str(n), title_ka="ბაღი") for n in range(3)))
    rebuild()
    assert [one.text for one in suggest(query="ბა", language="ka", municipality=None)] == ["ბაღი"]


@pytest.mark.usefixtures("titles")
def test_engine_down_suggests_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **values: object) -> None:
        raise EngineUnavailableError("down")

    monkeypatch.setattr(get_engine(), "find", refuse)
    assert texts("ბაღ") == set()
