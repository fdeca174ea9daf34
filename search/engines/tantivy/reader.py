"""The reading side: every search sees the last commit of whichever index is current."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar, cast

import tantivy

from search.engines.tantivy.failures import translated
from search.engines.tantivy.folder import IndexFolder

Stamp = tuple[int, ...]
T = TypeVar("T")
_NOTHING = object()
_REMEMBERED = 20_000  # words asked for, about 3 MB
_COMPILED = 1_000  # words in tantivy's queries, about 2 MB


@dataclass(slots=True)
class View:
    """The index as of one commit, and what was found out about that commit so far."""

    name: str
    stamp: Stamp
    searcher: tantivy.Searcher
    replaced: tuple[object, tuple[str, ...]] = ((), ())
    _known: dict[tuple[str, str], int] = field(default_factory=dict)
    _compiled: dict[Hashable, Any] = field(default_factory=dict)

    def frequency(self, name: str, value: str) -> int:
        """How many documents have this term in this field; ones deleted since may still count."""
        asked = name, value
        answer = self._known.get(asked)
        if answer is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            answer = self._known[asked] = self.searcher.doc_freq(name, value)
        return answer

    def compiled(self, part: Hashable, build: Callable[[], T]) -> T:
        """What `build` makes of a part of a plan; the attempts at one query share most parts."""
        kept = self._compiled.get(part, _NOTHING)
        if kept is _NOTHING:
            if len(self._compiled) >= _COMPILED:
                self._compiled.clear()
            kept = self._compiled[part] = build()
        return cast("T", kept)


class Reader:
    """Opens the index when first asked and again when it was replaced; reloads after a commit."""

    def __init__(self, folder: IndexFolder) -> None:
        """Nothing is opened yet."""
        self.folder = folder
        self._lock = Lock()
        self._index: tuple[str, tantivy.Index] | None = None
        self._view: View | None = None
        self._pointer: tuple[Stamp, str] | None = None

    def view(self) -> View:
        """The index as last committed; costs two looks at the file system.

        Raises:
            IndexUnusableError: the index is missing or damaged.
        """
        name = self._name()
        stamp = self.folder.stamp(name)
        view = self._view
        if view is None or (view.name, view.stamp) != (name, stamp):
            with self._lock, translated(f"The search index {name} cannot be read"):
                view = self._view = View(name, stamp, self._open(name))
        return view

    def _name(self) -> str:
        """The current index; its name is read again only when the file that holds it changed."""
        stamp = self.folder.pointer_stamp()
        if self._pointer is None or self._pointer[0] != stamp:
            self._pointer = stamp, self.folder.current()
        return self._pointer[1]

    def _open(self, name: str) -> tantivy.Searcher:
        if self._index is None or self._index[0] != name:
            index = tantivy.Index.open(str(self.folder.path(name)))
            index.config_reader("manual")
            self._index = name, index
        self._index[1].reload()
        return self._index[1].searcher()
