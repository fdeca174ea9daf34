"""The embedded engine: plans in, rows out."""

import json
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult

from django.core.exceptions import ImproperlyConfigured
from tantivy import DocAddress, Query, Searcher

from search.engines import EngineStatus, Found, IndexWriter, Row
from search.engines.tantivy.compiler import Compiler
from search.engines.tantivy.failures import translated
from search.engines.tantivy.folder import IndexFolder
from search.engines.tantivy.reader import Reader
from search.engines.tantivy.schema import SOURCE, WEIGHT, build_schema, coarse
from search.engines.tantivy.writer import current_writer, replacement_writer
from search.plan import Plan, Slot

_SPARE = 118  # rows beyond the page, to put equal scores in order
_MOST = 1000  # documents of one kind a municipality may replace
_KINDS = {"kinds": {"terms": {"field": "kind", "size": 50}}}
_REPLACED = {"replaced": {"terms": {"field": "replaces", "size": _MOST}}}

Ranked = list[tuple[int, int, DocAddress]]  # points, tie, where it is stored


def from_url(address: SplitResult) -> "TantivyEngine":
    """The engine of `tantivy:///absolute/folder`.

    Raises:
        ImproperlyConfigured: the folder is not absolute.
    """
    if address.netloc or not address.path.startswith("/"):
        raise ImproperlyConfigured("SEARCH_URL needs an absolute folder: tantivy:///var/search")
    return TantivyEngine(Path(address.path))


class TantivyEngine:
    """One index folder, shared by every process of this machine."""

    name = "tantivy"

    def __init__(self, root: Path) -> None:
        """Open nothing yet."""
        self.folder = IndexFolder(root)
        self._reader = Reader(self.folder)
        self._compiler = Compiler(build_schema())
        self._variants: tuple[tuple[object, ...], tuple[str, ...]] = ((), ())

    def find(self, plan: Plan, *, offset: int, limit: int) -> Found:
        """Carry out a plan: how many of each kind, then the best rows in exact order."""
        searcher = self._reader.searcher()
        with translated("The search index cannot be searched"):
            replaced = self._replaced(searcher, plan)
            kinds = self._kinds(searcher, plan, replaced)
            count = sum(number for kind, number in kinds.items() if kind in (plan.kinds or kinds))
            if offset >= count or not limit:
                return Found(count, (), kinds)
            query = self._compiler.query(plan, replaced=replaced)
            ranked = _ranked(searcher, query, offset + limit)[offset : offset + limit]
            rows = tuple(Row(points, _source(searcher, at)) for points, _, at in ranked)
        return Found(count, rows, kinds)

    def knows(self, slot: Slot) -> bool:
        """Whether a term of the slot is in the dictionary of the index."""
        searcher = self._reader.searcher()
        matches = (*chain.from_iterable(slot.words), *slot.stand_ins)
        with translated("The search index cannot be searched"):
            return any(
                all(searcher.doc_freq(match.field, value) for value in match.values)
                for match in matches
            )

    def current(self) -> str:
        """The name of the folder that answers now."""
        return self.folder.current()

    def writer(self) -> AbstractContextManager[IndexWriter]:
        """Write to the current index."""
        return current_writer(self.folder)

    def replacement(self) -> AbstractContextManager[IndexWriter]:
        """Write a new index, which takes over when the block ends well."""
        return replacement_writer(self.folder)

    def status(self) -> EngineStatus:
        """Where the index is and how many documents it holds."""
        searcher = self._reader.searcher()
        name = self.folder.current()
        return EngineStatus(
            engine=self.name,
            index=name,
            documents=searcher.num_docs,
            detail=f"{self.folder.path(name)}, {searcher.num_segments} segments",
        )

    def _replaced(self, searcher: Searcher, plan: Plan) -> tuple[str, ...]:
        """What local variants in force hide; asked once for each commit, place and second."""
        scope = plan.scope
        if not scope.within_municipality:
            return ()
        asked = (
            self._reader.seen,
            scope.municipality,
            scope.language,
            int(scope.moment.timestamp()),
        )
        if self._variants[0] != asked:
            answer = searcher.aggregate(self._compiler.variants(scope), _REPLACED)
            self._variants = (asked, tuple(_buckets(answer, "replaced")))
        return self._variants[1]

    def _kinds(self, searcher: Searcher, plan: Plan, replaced: tuple[str, ...]) -> dict[str, int]:
        every = replace(plan, kinds=())
        query = self._compiler.query(every, replaced=replaced, ranked=False)
        return _buckets(searcher.aggregate(query, _KINDS), "kinds")


def _buckets(answer: dict[str, Any], name: str) -> dict[str, int]:
    return {bucket["key"]: int(bucket["doc_count"]) for bucket in answer[name]["buckets"]}


def _ranked(searcher: Searcher, query: Query, wanted: int) -> Ranked:
    """The best rows by points, then tie.

    Tantivy orders by points and the leading bits of the tie; rows equal in both are put in order
    here, so a group of equals may not be cut: then more rows are asked for.
    """
    size = wanted + _SPARE
    while True:
        hits = searcher.search(query, size, count=False, weight_by_field=WEIGHT).hits
        ties = searcher.fast_field_values("tie", [at for _, at in hits])
        rows = [
            (int(score), int(tie or 0), at) for (score, at), tie in zip(hits, ties, strict=True)
        ]
        if len(rows) < size or _group(rows[wanted - 1]) != _group(rows[-1]):
            return sorted(rows, key=lambda row: (-row[0], -row[1]))
        size *= 4


def _group(row: tuple[int, int, DocAddress]) -> tuple[int, int]:
    return row[0], coarse(row[1])


def _source(searcher: Searcher, at: DocAddress) -> dict[str, Any]:
    source: dict[str, Any] = json.loads(bytes(searcher.doc(at)[SOURCE][0]))
    return source
