"""A new index beside the current one, then the switch; and the repair of an unusable index."""

import logging
import time
from collections.abc import Callable, Iterator
from threading import Lock, Thread

from django.db import connection, transaction

from search.engines import EngineUnavailableError, fill, get_engine
from search.models import IndexChange
from search.outbox import drain, forget_changes
from search.registry import registry
from search.terms import IndexEntry, index_entry

logger = logging.getLogger(__name__)
Progress = Callable[[int], None]
_STEP = 1000
FIRST_PAUSE, LONGEST_PAUSE = 10, 600  # seconds; doubled after each repair that failed


class _Turn:
    """Whether this process may try a repair now: one at a time, and later after each failure."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_taken = False
        self._failures = 0
        self._free_at = 0.0

    def take(self) -> bool:
        """Take the turn, if it is free; it must be given back."""
        with self._lock:
            is_free = not self._is_taken and time.monotonic() >= self._free_at
            self._is_taken = self._is_taken or is_free
            return is_free

    def give_back(self, *, failed: bool) -> int:
        """End the turn. Seconds until it is free again."""
        with self._lock:
            self._is_taken = False
            self._failures = min(self._failures + 1, 10) if failed else 0
            pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (self._failures - 1)) if failed else 0
            self._free_at = time.monotonic() + pause
            return pause


_turn = _Turn()


def rebuild(*, progress: Progress | None = None) -> int:
    """Build the whole index anew; searches go on in the old one. How many documents.

    Changes committed before the build starts are in it; all others are applied again after the
    switch, wherever they went in the meantime.

    Raises:
        EngineUnavailableError: the engine is down, or another rebuild is running.
    """
    known = list(IndexChange.objects.values_list("pk", flat=True))
    with get_engine().replacement() as writer:
        number = fill(writer, _entries(progress or _silent))
    for start in range(0, len(known), _STEP):
        forget_changes(IndexChange.objects.filter(pk__in=known[start : start + _STEP]))
    drain()
    return number


def repair() -> None:
    """Rebuild an unusable index in the background, once the running transaction is over.

    Every search in such an index asks for it; it is done by one of them, and after a failure not
    again before a pause.
    """
    transaction.on_commit(_start, robust=True)


def _entries(progress: Progress) -> Iterator[IndexEntry]:
    for number, document in enumerate(registry.documents(), start=1):
        yield index_entry(document)
        if not number % _STEP:
            progress(number)


def _silent(number: int) -> None:
    """No one is watching."""


def _start() -> None:
    if not _turn.take():
        return
    try:
        Thread(target=_repair, name="search-repair", daemon=True).start()
    except RuntimeError:  # the system gives no thread
        _turn.give_back(failed=True)
        raise


def _repair() -> None:
    try:
        number = rebuild()
        _turn.give_back(failed=False)
        logger.warning("The search index was unusable and has been rebuilt: %s documents.", number)
    except EngineUnavailableError as error:
        pause = _turn.give_back(failed=True)
        logger.info(
            "The search index is not rebuilt here, nor tried in the next %s s: %s", pause, error
        )
    except Exception:
        pause = _turn.give_back(failed=True)
        logger.exception("The search index could not be rebuilt; the next try is in %s s.", pause)
    finally:
        connection.close()
