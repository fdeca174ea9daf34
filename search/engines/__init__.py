"""What an engine must do, and which one the settings chose.

`SEARCH_URL` is `tantivy:///folder` (embedded) or `elasticsearch://host:port/index`; several hosts
are separated by commas, `user:password@` and `?tls=true` are understood.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.plan import Plan, Slot
from search.terms import IndexEntry

_MODULES = {
    "tantivy": "search.engines.tantivy.engine",
    "elasticsearch": "search.engines.elastic.engine",
}


class EngineUnavailableError(Exception):
    """The engine cannot answer or take changes now; nothing is lost, try again later."""


class IndexUnusableError(EngineUnavailableError):
    """The index is missing, damaged or of an older layout: it has to be built again."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document found: its points and what was stored to show it."""

    points: int
    source: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of rows, the number of all, and the number by kind without the kind filter."""

    count: int
    rows: tuple[Row, ...] = ()
    kinds: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of the documents found is looked at, so that an engine may leave the rest undone.

    Of fewer documents than `at_least` only their number; `kinds` says whether the number of each
    kind is looked at.
    """

    limit: int
    offset: int = 0
    at_least: int = 0
    kinds: bool = True


NUMBER_ONLY = Wanted(limit=0, kinds=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineStatus:
    """What `manage.py search status` prints."""

    engine: str
    index: str
    documents: int
    detail: str


class IndexWriter(Protocol):
    """Takes changes; nothing is visible before `commit`. `name` says which index it writes to."""

    name: str

    def begin(self) -> None:
        """Say that the documents put from now on are read after this moment."""

    def put(self, entry: IndexEntry) -> None:
        """Add a document, or replace the one with the same uid."""

    def remove(self, uid: str) -> None:
        """Take a document out; no error when it is not there."""

    def commit(self) -> None:
        """Make everything so far durable and visible."""


class Engine(Protocol):
    """An index with a language of its own; everything above speaks in plans and entries."""

    name: str

    def find(self, plan: Plan, *, wanted: Wanted) -> Found:
        """Carry out a plan."""

    def knows(self, slot: Slot) -> bool:
        """Whether any document of the site has a word of the slot, or what stands in for it."""

    def current(self) -> str:
        """The name of the index that answers now."""

    def writer(self) -> AbstractContextManager[IndexWriter]:
        """Write to the current index."""

    def replacement(self) -> AbstractContextManager[IndexWriter]:
        """Write a new index, which takes the current one's place when the block ends well."""

    def status(self) -> EngineStatus:
        """Health and size."""


def fill(writer: IndexWriter, entries: Iterable[IndexEntry]) -> int:
    """Put many entries; how many."""
    number = 0
    writer.begin()
    for entry in entries:
        writer.put(entry)
        number += 1
    return number


@lru_cache(maxsize=8)
def _engine(url: str) -> Engine:
    address: SplitResult = urlsplit(url)
    if address.scheme not in _MODULES:
        known = " or ".join(f"{scheme}://" for scheme in _MODULES)
        raise ImproperlyConfigured(f"SEARCH_URL is {url!r}; it must start with {known}.")
    engine: Engine = import_module(_MODULES[address.scheme]).from_url(address)
    return engine


def get_engine() -> Engine:
    """The engine of this installation, one for each process.

    Raises:
        ImproperlyConfigured: SEARCH_URL names no known engine.
    """
    return _engine(settings.SEARCH_URL)
