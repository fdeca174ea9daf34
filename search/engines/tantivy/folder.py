"""Where the index lives: one folder for each build, and a file that names the current one."""

import fcntl
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from search.engines import EngineUnavailableError, IndexUnusableError
from search.fields import LAYOUT


class IndexFolder:
    """`root/current` names a folder in `root`; changing that file is how a rebuild takes over."""

    def __init__(self, root: Path) -> None:
        """Nothing is created before the first build."""
        self.root = root
        self.pointer = root / "current"

    def current(self) -> str:
        """The name of the current index.

        Raises:
            IndexUnusableError: there is none, or it has another layout.
        """
        try:
            name = self.pointer.read_text(encoding="ascii").strip()
        except (OSError, ValueError) as error:
            raise IndexUnusableError(f"There is no search index in {self.root}.") from error
        if not name.startswith(f"{LAYOUT}-") or "/" in name:
            raise IndexUnusableError(f"The search index in {self.root} has an older layout.")
        return name

    def pointer_stamp(self) -> tuple[int, ...]:
        """Differs after every rebuild.

        Raises:
            IndexUnusableError: there is no index.
        """
        try:
            facts = self.pointer.stat()
        except OSError as error:
            raise IndexUnusableError(f"There is no search index in {self.root}.") from error
        return facts.st_mtime_ns, facts.st_ino, facts.st_size

    def path(self, name: str) -> Path:
        """The folder of an index."""
        return self.root / name

    def stamp(self, name: str) -> tuple[int, int]:
        """Differs after every commit.

        Raises:
            IndexUnusableError: the index has no list of its parts.
        """
        try:
            facts = (self.path(name) / "meta.json").stat()
        except OSError as error:
            raise IndexUnusableError(f"The search index {name} has lost its files.") from error
        return facts.st_mtime_ns, facts.st_ino

    def create(self) -> str:
        """A new, empty folder; its name."""
        name = f"{LAYOUT}-{time.time_ns()}"
        self.path(name).mkdir(parents=True)
        return name

    def adopt(self, name: str) -> None:
        """Make this index the current one, in one step, and drop all but it and its forerunner.

        The forerunner stays because a reader may be about to open it.
        """
        keep = {name}
        with suppress(IndexUnusableError):
            keep.add(self.current())
        fresh = self.root / f"current-{name}"
        fresh.write_text(name, encoding="ascii")
        fresh.replace(self.pointer)
        self._drop_older(keep, than=name)

    @contextmanager
    def building(self) -> Iterator[None]:
        """Only one rebuild at a time; the lock dies with its process.

        Raises:
            EngineUnavailableError: another one is running.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "rebuild.lock").open("w", encoding="ascii") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise EngineUnavailableError("The search index is being rebuilt.") from error
            yield

    def discard(self, name: str) -> None:
        """Remove an unfinished index."""
        shutil.rmtree(self.path(name), ignore_errors=True)

    def _drop_older(self, keep: set[str], than: str) -> None:
        for path in self.root.glob("*-*"):
            if path.is_dir() and path.name not in keep and path.name < than:
                shutil.rmtree(path, ignore_errors=True)
