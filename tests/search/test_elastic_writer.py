"""Batches on their way to the server engine: several at once, and never left behind."""

from collections.abc import Iterator
from threading import Event, Timer
from typing import Any
from unittest.mock import Mock

import orjson
import pytest
from elasticsearch import ConnectionError as NotConnectedError

from search.engines import EngineUnavailableError
from search.engines.elastic.document import source
from search.engines.elastic.writer import _AT_ONCE, _BATCH, ElasticWriter
from search.terms import index_entry
from tests.search.conftest import make_document

Batch = list[dict[str, Any]]


class Server:
    """Takes a batch when it is let; notes what arrived."""

    def __init__(self) -> None:
        self.batches: list[Batch] = []
        self.ready = Event()
        self.error: Exception | None = None

    def bulk(self, client: object, actions: Batch, **values: object) -> tuple[int, list[Any]]:
        assert self.ready.wait(10)
        if self.error:
            raise self.error
        self.batches.append(actions)
        return len(actions), []


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    server = Server()
    monkeypatch.setattr("search.engines.elastic.writer.bulk", server.bulk)
    return server


@pytest.fixture
def writer(server: Server) -> Iterator[ElasticWriter]:
    writer = ElasticWriter(Mock(), "index")
    yield writer
    server.ready.set()
    writer.close()


def put(writer: ElasticWriter, numbers: range) -> None:
    for number in numbers:
        writer.put(index_entry(make_document(str(number))))


def test_the_next_batch_is_prepared_while_others_are_under_way(server: Server, writer) -> None:
    held = (_AT_ONCE + 1) * _BATCH - 1
    put(writer, range(held))  # would wait for ever otherwise
    assert not server.batches
    server.ready.set()
    put(writer, range(held, held + 4))
    writer.commit()
    assert sorted(map(len, server.batches)) == [3, *[_BATCH] * (_AT_ONCE + 1)]
    sent = [orjson.loads(action["_source"]) for batch in server.batches for action in batch]
    shown = [source({"fields": {"shown": [each["shown"]]}}) for each in sent]
    assert sorted(int(each["object_id"]) for each in shown) == list(range(held + 4))


def test_few_changes_start_no_thread(server: Server, writer: ElasticWriter) -> None:
    server.ready.set()
    put(writer, range(3))
    writer.remove("service:1")
    writer.commit()
    assert [len(batch) for batch in server.batches] == [4]
    assert not writer._couriers._threads


def test_a_batch_that_failed_is_told_with_a_later_one(server: Server, writer) -> None:
    server.error = NotConnectedError("gone")
    server.ready.set()
    with pytest.raises(EngineUnavailableError, match="does not answer"):
        put(writer, range((_AT_ONCE + 1) * _BATCH))


def test_a_batch_that_failed_is_told_at_the_latest_by_the_commit(server: Server, writer) -> None:
    put(writer, range(_BATCH))
    server.error = NotConnectedError("gone")
    server.ready.set()
    with pytest.raises(EngineUnavailableError, match="does not answer"):
        writer.commit()
    server.error = None  # what was lost stays lost, so it is told again
    with pytest.raises(EngineUnavailableError, match="does not answer"):
        writer.commit()
    assert not writer._client.indices.refresh.called


def test_nothing_is_written_after_the_end(server: Server, writer: ElasticWriter) -> None:
    put(writer, range(_BATCH))
    Timer(0.1, server.ready.set).start()
    writer.close()
    assert len(server.batches) == 1
