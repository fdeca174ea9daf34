"""Where features offer their documents; filled in `AppConfig.ready()`."""

from collections.abc import Collection, Iterator
from typing import Protocol

from django.utils.functional import Promise

from search.document import SearchDocument


class SearchSource(Protocol):
    """The documents of one kind."""

    @property
    def kind(self) -> str:
        """Short name of the kind, the same in every answer of search."""

    @property
    def label(self) -> str | Promise:
        """What a resident reads beside the filter."""

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        """All published documents, read in batches so that memory does not grow.

        With `object_ids` those of them that may be in the index, as they are now: at most some
        hundreds, read in a few queries.
        """


class RegistrationError(Exception):
    """A source cannot be registered; the message says which and why."""


class Registry:
    """Sources by kind, in the order they came."""

    def __init__(self) -> None:
        """Start empty."""
        self._sources: dict[str, SearchSource] = {}

    def register(self, source: SearchSource) -> None:
        """Add a source.

        Raises:
            RegistrationError: its kind or label is missing, or the kind is taken.
        """
        kind = getattr(source, "kind", "")
        if not kind or not getattr(source, "label", ""):
            raise RegistrationError(f"{source!r} needs a kind and a label.")
        if kind in self._sources:
            raise RegistrationError(
                f"The kind {kind!r} is already served by {self._sources[kind]!r}."
            )
        self._sources[kind] = source

    def unregister(self, kind: str) -> None:
        """Take a source out again (tests)."""
        self._sources.pop(kind, None)

    def get(self, kind: str) -> SearchSource | None:
        """The source of a kind, or None: a kind whose app was removed has no documents."""
        return self._sources.get(kind)

    def kinds(self) -> tuple[str, ...]:
        """Registered kinds, in order."""
        return tuple(self._sources)

    def labels(self) -> dict[str, str | Promise]:
        """The label of each kind, for filters."""
        return {kind: source.label for kind, source in self._sources.items()}

    def documents(self) -> Iterator[SearchDocument]:
        """Every published document of every source."""
        for source in self._sources.values():
            yield from source.documents()

    def documents_of(self, *, kind: str, object_ids: Collection[str]) -> Iterator[SearchDocument]:
        """Those documents of a kind that may be in the index, as they are now."""
        if source := self.get(kind):
            yield from source.documents(object_ids=object_ids)


registry = Registry()
