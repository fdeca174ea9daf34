"""The repair of an unusable index: in the background, once, and never louder than it should be."""

import logging
from collections.abc import Callable
from types import SimpleNamespace

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
    monkeypatch.setattr(rebuilding, "_turn", rebuilding._Turn())


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
        (
            EngineUnavailableError("busy"),
            logging.INFO,
            "not rebuilt here, nor tried in the next 10 s: busy",
        ),
        (RuntimeError("a source is broken"), logging.ERROR, "the next try is in 10 s"),
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


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock to be set by hand; what is started runs at once."""
    hand = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(rebuilding.time, "monotonic", lambda: hand.now)
    monkeypatch.setattr(rebuilding, "Thread", lambda target, **_: SimpleNamespace(start=target))
    return hand


def test_after_a_failure_a_repair_pauses_twice_as_long_each_time(
    clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    outcome: Callable[[], int] = lambda: 1 // 0  # noqa: E731
    monkeypatch.setattr(rebuilding, "rebuild", lambda: tries.append(1) or outcome())
    for number, pause in enumerate((10, 20, 40, 80, 160, 320, 600, 600), start=1):
        rebuilding._start()
        clock.now += pause - 1
        rebuilding._start()
        assert len(tries) == number
        clock.now += 1
    outcome = lambda: 1  # noqa: E731
    rebuilding._start()
    rebuilding._start()
    assert len(tries) == 10


def test_one_repair_runs_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    running = SimpleNamespace(start=lambda: started.append("started"))
    monkeypatch.setattr(rebuilding, "Thread", lambda **_: running)
    rebuilding._start()
    rebuilding._start()
    assert started == ["started"]


def test_a_system_without_threads_is_asked_again_later(
    clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise RuntimeError

    monkeypatch.setattr(rebuilding, "Thread", lambda **_: SimpleNamespace(start=refuse))
    for _ in range(2):
        with pytest.raises(RuntimeError):
            rebuilding._start()
        rebuilding._start()
        clock.now += rebuilding.LONGEST_PAUSE


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
