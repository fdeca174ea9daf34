"""A new index beside the current one, then the switch; and the repair of an unusable index."""

import logging
from collections.abc import Callable, Iterator
from threading import Thread

from django.db import connection, transaction

from search.engines import EngineUnavailableError, fill, get_engine
from search.models import IndexChange
from search.outbox import drain, forget_changes
from search.registry import registry
from search.terms import IndexEntry, index_entry

logger = logging.getLogger(__name__)
Progress = Callable[[int], None]
_STEP = 1000


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
    """Rebuild an unusable index in the background, once the running transaction is over."""
    transaction.on_commit(_start, robust=True)


def _entries(progress: Progress) -> Iterator[IndexEntry]:
    for number, document in enumerate(registry.documents(), start=1):
        yield index_entry(document)
        if not number % _STEP:
            progress(number)


def _silent(number: int) -> None:
    """No one is watching."""


def _start() -> None:
    Thread(target=_repair, name="search-repair", daemon=True).start()


def _repair() -> None:
    try:
        number = rebuild()
        logger.warning("The search index was unusable and has been rebuilt: %s documents.", number)
    except EngineUnavailableError as error:
        logger.info("The search index is not rebuilt here: %s", error)
    except Exception:
        logger.exception("The search index could not be rebuilt.")
    finally:
        connection.close()
