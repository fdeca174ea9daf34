"""The repair of an unusable index: in the background, once, and never louder than it should be."""

import logging

import pytest

from search import rebuild as rebuilding
from search.engines import EngineUnavailableError, get_engine
from search.models import PromotedAnswer, QueryCount, QueryTopic, SynonymSet, VocabularyStamp
from search.rebuild import rebuild
from tests.search.conftest import NOW, Corpus, make_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding.connection, "close", lambda: None)


def test_progress_is_told_every_thousand(corpus: Corpus, index_url: str) -> None:
    corpus.add(*(make_document(str(n)) for n in range(2001)))
    told: list[int] = []
    assert rebuild(progress=told.append) == 2001
    assert told == [1000, 2000]


def test_repair_waits_for_the_transaction(
    corpus: Corpus, index_url: str, django_capture_on_commit_callbacks, monkeypatch
) -> None:
    started: list[str] = []

    class Thread:
        def __init__(self, **values: object) -> None:
            started.append(str(values["name"]))

        def start(self) -> None:
            started.append("started")

    monkeypatch.setattr(rebuilding, "Thread", Thread)
    with django_capture_on_commit_callbacks(execute=True):
        rebuilding.repair()
        assert started == []
    assert started == ["search-repair", "started"]


@pytest.mark.parametrize(
    ("error", "level", "text"),
    [
        (None, logging.WARNING, "has been rebuilt: 1 documents"),
        (EngineUnavailableError("busy"), logging.INFO, "not rebuilt here: busy"),
        (RuntimeError("a source is broken"), logging.ERROR, "could not be rebuilt"),
    ],
)
def test_what_the_log_says(
    corpus: Corpus, index_url: str, caplog, monkeypatch, error, level: int, text: str
) -> None:
    corpus.add(make_document())
    if error:

        def fail() -> None:
            raise error

        monkeypatch.setattr(get_engine(), "replacement", fail)
    with caplog.at_level(logging.INFO, "search.rebuild"):
        rebuilding._repair()
    assert [(record.levelno, text in record.getMessage()) for record in caplog.records] == [
        (level, True)
    ]


def test_rows_name_themselves() -> None:
    names = {
        "წყალი": SynonymSet(concept="water", ka_terms="\nწყალი\nონკანი"),
        "water": SynonymSet(concept="water"),
        "ცხელი ხაზი": PromotedAnswer(title_ka="ცხელი ხაზი"),
        "წყალი (3)": QueryCount(query="წყალი", count=3, day=NOW),
        "წყალი: water": QueryTopic(query="წყალი", topic="water"),
        "abc": VocabularyStamp(mark="abc"),
    }
    assert [str(row) for row in names.values()] == list(names)
