"""From the transaction that changed content to the index: nothing lost, nothing broken.

A change is a row, written with the content. After the commit, and again by the worker, the rows
are brought to the index and marked with the name of the index they reached. A row that reached an
index since replaced counts as not done, so a rebuild running beside it loses nothing either.
"""

import logging
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Least
from django.utils import timezone

from search.document import uid
from search.engines import EngineUnavailableError, IndexWriter, get_engine
from search.models import IndexChange
from search.registry import registry
from search.terms import index_entry

logger = logging.getLogger(__name__)
BATCH = 500
AT_ONCE = 2 * BATCH  # changes brought to the index while somebody waits: about a second
KEPT = timedelta(days=1)  # longer than any rebuild takes
_MOST_ATTEMPTS = 30_000  # the column holds no more; a broken document may wait for weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """How many changes reached the index, and how many could not be read from their source."""

    changes: int = 0
    failed: int = 0


def record_change(*, kind: str, object_id: str) -> None:
    """Note that a document was changed, published, unpublished or deleted.

    Belongs in the transaction that changes the content; the index follows after its commit.
    """
    record_changes(kind=kind, object_ids=[object_id])


def record_changes(*, kind: str, object_ids: Iterable[str]) -> None:
    """Note that several documents of a kind were changed."""
    changes = [IndexChange(kind=kind, object_id=object_id) for object_id in object_ids]
    if not changes:
        return
    IndexChange.objects.bulk_create(changes, batch_size=BATCH)
    waiting = transaction.get_connection().run_on_commit
    if not any(drain_after_commit in hook for hook in waiting):
        transaction.on_commit(drain_after_commit, robust=True)


def drain_after_commit() -> None:
    """Bring the changes to the index; an engine that is down is a matter for the log only.

    Somebody waits for the answer to their request, so the rest of very many is for the worker.
    """
    try:
        drain(again=False, most=AT_ONCE)
    except EngineUnavailableError as error:
        logger.warning("Index changes wait for the search engine: %s", error)


def pending(*, index: str) -> QuerySet[IndexChange]:
    """The changes an index has not learnt of, oldest first."""
    return IndexChange.objects.exclude(drained_into=index).order_by("pk")


def drain(*, again: bool = True, most: int | None = None) -> Drained:
    """Bring every recorded change to the current index, or about as many as `most`.

    Documents are read after the writer is open, so of two drains the later never writes the older
    state of a document. Without `again`, documents that could not be read before are left alone.

    Raises:
        EngineUnavailableError: the engine takes no changes now; they stay recorded.
    """
    engine = get_engine()
    if not _waiting(index=engine.current(), again=again).exists():
        return Drained()
    done, failed, last = 0, 0, 0
    with engine.writer() as writer:
        waiting = _waiting(index=writer.name, again=again)
        while changes := list(waiting.filter(pk__gt=last)[:BATCH]):
            unread = _apply(writer, changes)
            done, failed = done + len(changes) - unread, failed + unread
            last = changes[-1].pk
            if most and done + failed >= most:
                break
    forget_changes(IndexChange.objects.filter(drained_at__lt=timezone.now() - KEPT))
    return Drained(changes=done, failed=failed)


def _waiting(*, index: str, again: bool) -> QuerySet[IndexChange]:
    changes = pending(index=index)
    return changes if again else changes.filter(attempts=0)


def forget_changes(changes: QuerySet[IndexChange]) -> None:
    """Delete changes that every index knows."""
    changes.delete()


def _apply(writer: IndexWriter, changes: Collection[IndexChange]) -> int:
    """Write a batch, then mark it; killed in between, it is written again. How many failed."""
    ids: dict[str, dict[str, None]] = {}
    for change in changes:
        ids.setdefault(change.kind, {})[change.object_id] = None
    writer.begin()
    put = {
        (kind, object_id)
        for kind in ids
        for object_id in _put(writer, kind=kind, object_ids=list(ids[kind]))
    }
    writer.commit()
    written = {change.pk for change in changes if (change.kind, change.object_id) in put}
    _mark(written, index=writer.name)
    return len(changes) - len(written)


def _mark(changes: set[int], *, index: str) -> None:
    rows = IndexChange.objects.filter(pk__in=changes)
    rows.update(drained_at=timezone.now(), drained_into=index)


def _put(writer: IndexWriter, *, kind: str, object_ids: list[str]) -> Iterator[str]:
    """Bring documents of a kind as they are now; the ids of those that could be read.

    One whose source raises must not stop the others: they are read in ever smaller groups.
    """
    try:
        documents = registry.documents_of(kind=kind, object_ids=object_ids)
        entries = {document.object_id: index_entry(document) for document in documents}
    except Exception as error:  # noqa: BLE001 - any error of a feature's code, kept on the row
        if len(object_ids) == 1:
            _note_failure(error, index=writer.name, kind=kind, object_id=object_ids[0])
            return
        middle = len(object_ids) // 2
        yield from _put(writer, kind=kind, object_ids=object_ids[:middle])
        yield from _put(writer, kind=kind, object_ids=object_ids[middle:])
        return
    for object_id in object_ids:
        if entry := entries.get(object_id):
            writer.put(entry)
        else:
            writer.remove(uid(kind, object_id))
        yield object_id


def _note_failure(error: Exception, *, index: str, kind: str, object_id: str) -> None:
    rows = pending(index=index).filter(kind=kind, object_id=object_id)
    if not rows.filter(attempts__gt=0).exists():  # once is enough; it is tried again every minute
        logger.warning("%s %s cannot be indexed: %r", kind, object_id, error)
    attempts = Least(F("attempts") + 1, Value(_MOST_ATTEMPTS))
    rows.update(attempts=attempts, last_error=repr(error)[:500])
