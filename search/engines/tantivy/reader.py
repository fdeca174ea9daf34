"""The reading side: every search sees the last commit of whichever index is current."""

from threading import Lock
from typing import Any

import tantivy

from search.engines.tantivy.failures import translated
from search.engines.tantivy.folder import IndexFolder


class Reader:
    """Opens the index when first asked and again when it was replaced; reloads after a commit."""

    def __init__(self, folder: IndexFolder) -> None:
        """Nothing is opened yet."""
        self.folder = folder
        self._lock = Lock()
        # Name of the index and stamp of its last commit, as of the searcher given out last.
        self.seen: tuple[str, tuple[int, int]] | None = None
        self._index: tantivy.Index | None = None
        self._searcher: Any = None

    def searcher(self) -> tantivy.Searcher:
        """A view of the index as last committed; costs two looks at the file system.

        Raises:
            IndexUnusableError: the index is missing or damaged.
        """
        name = self.folder.current()
        seen = (name, self.folder.stamp(name))
        if seen != self.seen:
            with self._lock, translated(f"The search index {name} cannot be read"):
                self._searcher = self._open(name)
                self.seen = seen
        return self._searcher

    def _open(self, name: str) -> tantivy.Searcher:
        if self._index is None or self.seen is None or self.seen[0] != name:
            self._index = tantivy.Index.open(str(self.folder.path(name)))
            self._index.config_reader("manual")
        self._index.reload()
        return self._index.searcher()
