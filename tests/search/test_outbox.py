"""Changes reach the index after their commit, and none is lost on the way."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction

from search.document import SearchDocument
from search.engines import EngineUnavailableError, get_engine
from search.find import search
from search.models import IndexChange
from search.outbox import drain, pending, record_change
from search.rebuild import rebuild
from search.request import SearchRequest
from tests.search.conftest import NOW, Corpus, make_document

pytestmark = pytest.mark.django_db


def found(query: str = "წყალი") -> set[str]:
    request = SearchRequest(query=query, language="ka", municipality=None, moment=NOW, limit=100)
    return {hit.object_id for hit in search(request).items}


@pytest.fixture
def built(corpus: Corpus, index_url: str) -> Corpus:
    rebuild()
    return corpus


@contextmanager
def engine_down() -> Iterator[None]:
    """The engine takes no changes inside."""

    def refuse() -> None:
        raise EngineUnavailableError("down")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(get_engine(), "writer", refuse)
        yield


def change(corpus: Corpus, object_id: str, title: str = "წყალი") -> None:
    corpus.add(make_document(object_id, title_ka=title))
    record_change(kind="service", object_id=object_id)


def test_visible_after_the_commit(built: Corpus, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        change(built, "1")
        change(built, "2")
        assert found() == set()
    assert found() == {"1", "2"}
    assert len(callbacks) == 1


def test_a_rolled_back_change_leaves_no_row(built: Corpus) -> None:
    @transaction.atomic
    def fail() -> None:
        change(built, "1")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not IndexChange.objects.exists()


def test_changed_and_deleted_documents(built: Corpus) -> None:
    change(built, "1")
    change(built, "2")
    drain()
    change(built, "1", "ნაგავი")
    built.remove(make_document("2"))
    record_change(kind="service", object_id="2")
    assert drain().changes == 2
    assert (found(), found("ნაგავი")) == (set(), {"1"})


def test_a_kind_nobody_serves_is_taken_out(built: Corpus) -> None:
    change(built, "1")
    drain()
    del built.sources["service"]
    record_change(kind="service", object_id="1")
    drain()
    assert found() == set()


def test_engine_down_loses_nothing(
    built: Corpus, django_capture_on_commit_callbacks, caplog
) -> None:
    with engine_down(), django_capture_on_commit_callbacks(execute=True):
        change(built, "1")
    assert "wait for the search engine" in caplog.text
    drain()
    assert found() == {"1"}


def test_killed_between_index_and_row_writes_again(built: Corpus) -> None:
    change(built, "1")

    def killed(*rows: object, **values: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("search.outbox._mark", killed)
        with pytest.raises(KeyboardInterrupt):
            drain()
    assert pending(index=get_engine().current()).count() == 1
    drain()
    assert found() == {"1"}


def test_a_broken_document_does_not_stop_the_others(built: Corpus) -> None:
    built.sources["service"].broken.add("1")
    change(built, "1")
    change(built, "2")
    drained = drain()
    assert (drained.changes, drained.failed) == (1, 1)
    assert found() == {"2"}
    row = IndexChange.objects.get(object_id="1")
    assert row.attempts == 1
    assert "the source is broken" in row.last_error
    built.sources["service"].broken.clear()
    drain()
    assert found() == {"1", "2"}


def test_a_broken_document_is_told_once_and_tried_again_when_asked(built: Corpus, caplog) -> None:
    built.sources["service"].broken.add("1")
    for _ in range(2):
        change(built, "1")
    assert drain(again=False).failed == 2
    assert drain(again=False).failed == 0, "the index would be written every second"
    assert drain().failed == 2
    assert caplog.text.count("cannot be indexed") == 1
    change(built, "1")  # the editor has mended it
    built.sources["service"].broken.clear()
    assert drain(again=False).changes == 1
    assert found() == {"1"}
    assert drain().changes == 2


def test_a_document_broken_for_weeks_does_not_break_its_row(built: Corpus) -> None:
    built.sources["service"].broken.add("1")
    change(built, "1")
    IndexChange.objects.update(attempts=30_000)
    drain()
    assert IndexChange.objects.get().attempts == 30_000


def test_more_changes_than_a_batch_holds(built: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.outbox.BATCH", 3)
    built.sources["service"].broken.update(("0", "4"))
    for n in range(8):
        change(built, str(n))
    drained = drain()
    assert (drained.changes, drained.failed) == (6, 2)
    assert found() == {"1", "2", "3", "5", "6", "7"}


def test_of_very_many_changes_the_rest_is_left_to_the_worker(
    built: Corpus, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:
    monkeypatch.setattr("search.outbox.BATCH", 3)
    monkeypatch.setattr("search.outbox.AT_ONCE", 6)
    with django_capture_on_commit_callbacks(execute=True):
        for n in range(8):
            change(built, str(n))
    assert found() == {"0", "1", "2", "3", "4", "5"}
    assert drain(again=False).changes == 2
    assert found() == set(map(str, range(8)))


def test_a_change_drained_into_the_old_index_during_a_rebuild_reaches_the_new_one(
    built: Corpus,
) -> None:
    original = built.sources["service"].documents

    def documents(*, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        yield from list(original(object_ids=object_ids))
        if object_ids is None:
            change(built, "late")
            drain()  # into the index that is about to be replaced

    built.sources["service"].documents = documents
    rebuild()
    assert found() == {"late"}


def test_drained_rows_are_forgotten_after_a_day(built: Corpus, time_machine) -> None:
    time_machine.move_to(NOW)
    change(built, "1")
    drain()
    assert IndexChange.objects.count() == 1
    time_machine.shift(86400 + 1)
    change(built, "2")
    drain()
    assert [row.object_id for row in IndexChange.objects.all()] == ["2"]


def test_nothing_to_do_opens_no_writer(built: Corpus) -> None:
    with engine_down():
        assert drain().changes == 0
