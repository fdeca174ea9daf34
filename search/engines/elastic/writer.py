"""Bulk writing. Each document carries the time it was read, so an older state never wins."""

import logging
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import orjson
from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import bulk

from search.engines import EngineUnavailableError
from search.engines.elastic.document import body
from search.engines.elastic.failures import translated
from search.engines.elastic.indexes import Indexes
from search.terms import IndexEntry

logger = logging.getLogger(__name__)
_BATCH = 500
_AT_ONCE = 2  # batches; a server works on several, each with a processor
_CONFLICT, _MISSING = 409, 404  # a newer state is there; nothing to delete: both are fine


class ElasticWriter:
    """Sends changes in batches to one index; `commit` makes them visible at once.

    While the server takes some batches the next one is prepared; no more than these are held.
    Batches may arrive in any order: between `begin` and `commit` a document is written once.
    """

    def __init__(self, client: Elasticsearch, name: str, *, alias: str = "") -> None:
        """Write to the index `name`, through its alias when it is the current one."""
        self.name = name
        self._client = client
        self._alias = alias
        self._waiting: list[dict[str, Any]] = []
        # Their threads start with a full batch.
        self._couriers = ThreadPoolExecutor(_AT_ONCE, "search-writer")
        self._under_way: deque[Future[None]] = deque()
        self.begin()

    def begin(self) -> None:
        """Documents put from now on were read after this moment."""
        self._version = time.time_ns()

    def put(self, entry: IndexEntry) -> None:
        """Add a document, or replace the one with the same uid."""
        source = orjson.dumps(body(entry))  # ten times as quick as in the client
        self._add({"_op_type": "index", "_id": entry.uid, "_source": source})

    def remove(self, uid: str) -> None:
        """Take a document out; no error when it is not there."""
        self._add({"_op_type": "delete", "_id": uid})

    def commit(self) -> None:
        """Send what is waiting and make everything so far visible."""
        self._arrive(besides=0)
        self._send(self._taken())
        with translated():
            self._client.indices.refresh(index=self.name)

    def close(self) -> None:
        """Let what is under way arrive, so that nothing is written any more."""
        self._couriers.shutdown()

    def _add(self, action: dict[str, Any]) -> None:
        version = {"_version": self._version, "version_type": "external_gte"}
        self._waiting.append({"_index": self._alias or self.name, **version, **action})
        if len(self._waiting) >= _BATCH:
            self._arrive(besides=_AT_ONCE - 1)
            self._under_way.append(self._couriers.submit(self._send, self._taken()))

    def _taken(self) -> list[dict[str, Any]]:
        actions, self._waiting = self._waiting, []
        return actions

    def _arrive(self, *, besides: int) -> None:
        """Wait until so many batches are under way, and raise what went wrong, however often asked."""
        while len(self._under_way) > besides or (self._under_way and self._under_way[0].done()):
            self._under_way[0].result()
            self._under_way.popleft()

    def _send(self, actions: list[dict[str, Any]]) -> None:
        """Through the alias, never by name: a deleted index would be made again, unmapped.

        Raises:
            EngineUnavailableError: the server failed.
        """
        if not actions:
            return
        with translated():
            _, errors = bulk(
                self._client, actions, raise_on_error=False, require_alias=bool(self._alias)
            )
            self._check(errors)

    def _check(self, errors: Any) -> None:
        for error in errors:
            ((_, item),) = error.items()
            nothing_to_delete = item["status"] == _MISSING and "error" not in item
            if item["status"] != _CONFLICT and not nothing_to_delete:
                raise EngineUnavailableError(f"Elasticsearch refused a change: {item}")


@contextmanager
def current_writer(indexes: Indexes) -> Iterator[ElasticWriter]:
    """Write to the index behind the alias.

    Should a rebuild switch the alias meanwhile, the changes carry the name of the old index and
    are applied again.
    """
    with translated():
        name = indexes.current()
    with closing(ElasticWriter(indexes.client, name, alias=indexes.alias)) as writer:
        yield writer


@contextmanager
def replacement_writer(indexes: Indexes) -> Iterator[ElasticWriter]:
    """Write a new index, put behind the alias when the block ends well."""
    with translated():
        before = indexes.seen()
        name = indexes.create()
        try:
            with closing(ElasticWriter(indexes.client, name)) as writer:
                yield writer
                writer.commit()
            indexes.adopt(name, instead_of=before)
        except BaseException:
            indexes.discard(name)
            raise
    try:
        indexes.tidy(name, keep=before)
    except (ApiError, TransportError) as error:
        logger.warning("The new search index is in use, but the server is not tidied up: %s", error)
