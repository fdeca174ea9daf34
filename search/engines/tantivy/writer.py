"""The writing side: one writer at a time, by tantivy's own lock, which dies with its process."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import tantivy

from search.engines import EngineUnavailableError
from search.engines.tantivy.failures import translated
from search.engines.tantivy.folder import IndexFolder
from search.engines.tantivy.schema import build_schema, tantivy_document
from search.terms import IndexEntry

_SMALL_HEAP = 15_000_000  # bytes; tantivy refuses less
_LARGE_HEAP = 150_000_000  # the fewer parts an index has, the faster it is searched
_PATIENCE, _PAUSE = 2.0, 0.02  # seconds


class TantivyWriter:
    """Collects changes; `replacing` writes over documents that are already there."""

    def __init__(self, name: str, inner: tantivy.IndexWriter, *, replacing: bool) -> None:
        """Wrap an open writer."""
        self.name = name
        self._inner = inner
        self._replacing = replacing

    def begin(self) -> None:
        """Nothing to do: while this writer is open no other one reads and writes documents."""

    def put(self, entry: IndexEntry) -> None:
        """Add a document, or replace the one with the same uid."""
        if self._replacing:
            self.remove(entry.uid)
        self._inner.add_document(tantivy_document(entry))

    def remove(self, uid: str) -> None:
        """Take a document out."""
        self._inner.delete_documents_by_term("uid", uid)

    def commit(self) -> None:
        """Make everything so far durable and visible."""
        with translated(f"The search index {self.name} cannot be written"):
            self._inner.commit()


@contextmanager
def current_writer(folder: IndexFolder) -> Iterator[TantivyWriter]:
    """Write to the current index; waits a little for another writer.

    Raises:
        IndexUnusableError: there is no index, or it is damaged.
        EngineUnavailableError: another process keeps writing.
    """
    name = folder.current()
    folder.stamp(name)
    with translated(f"The search index {name} cannot be opened"):
        index = tantivy.Index.open(str(folder.path(name)))
        inner = _patiently(index)
    try:
        yield TantivyWriter(name, inner, replacing=True)
    finally:  # gives the lock back; what was not committed is dropped
        inner.wait_merging_threads()


@contextmanager
def replacement_writer(folder: IndexFolder) -> Iterator[TantivyWriter]:
    """Write a new index in a new folder, adopted when the block ends well.

    Raises:
        EngineUnavailableError: another rebuild is running.
    """
    with folder.building():
        name = folder.create()
        try:
            with _fresh_writer(folder, name) as writer:
                yield writer
        except BaseException:
            folder.discard(name)
            raise
        folder.adopt(name)


@contextmanager
def _fresh_writer(folder: IndexFolder, name: str) -> Iterator[TantivyWriter]:
    inner = tantivy.Index(build_schema(), path=str(folder.path(name))).writer(_LARGE_HEAP, 1)
    writer = TantivyWriter(name, inner, replacing=False)
    try:
        yield writer
        writer.commit()
    finally:
        inner.wait_merging_threads()


def _patiently(index: tantivy.Index) -> tantivy.IndexWriter:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return index.writer(_SMALL_HEAP, 1)
        except ValueError as error:
            if "Lock" not in str(error):
                raise
            if time.monotonic() > deadline:
                raise EngineUnavailableError("Another process is writing the index.") from error
            time.sleep(_PAUSE)
