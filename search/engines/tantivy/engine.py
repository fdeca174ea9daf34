"""The embedded engine: plans in, rows out."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult

from django.core.exceptions import ImproperlyConfigured
from tantivy import Query, Searcher

from search.engines import EngineStatus, Found, IndexWriter, Wanted
from search.engines.tantivy.best import Best
from search.engines.tantivy.compiler import Compiler, Matches
from search.engines.tantivy.failures import translated
from search.engines.tantivy.folder import IndexFolder
from search.engines.tantivy.reader import Reader, View
from search.engines.tantivy.schema import build_schema
from search.engines.tantivy.writer import current_writer, replacement_writer
from search.plan import Plan, Slot
from search.request import SearchScope

_MANY = 500  # documents of which to rank some, rather than all
_READ = 500  # documents to read for counting their kinds, rather than to find them once more
_MOST = 1000  # documents of one kind a municipality may replace
_KINDS = {"kinds": {"terms": {"field": "kind", "size": 50}}}
_REPLACED = {"replaced": {"terms": {"field": "replaces", "size": _MOST}}}


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
        self._schema = build_schema()

    def find(self, plan: Plan, *, wanted: Wanted) -> Found:
        """Carry out a plan: the best rows in exact order, and how many of each kind."""
        view = self._reader.view()
        with translated("The search index cannot be searched"):
            compiler = Compiler(self._schema, view)
            matches = compiler.matches(plan, replaced=self._replaced(view, plan.scope))
            if matches is None:
                return Found(0)
            if plan.kinds or matches.leading or not wanted.limit:
                return _counted_first(view.searcher, compiler, matches, plan, wanted)
            end = wanted.offset + wanted.limit
            ranked = compiler.ranked(matches.scored, plan.bonuses)
            best = Best(view.searcher, ranked, end, _READ if wanted.kinds else 0)
            if best.count < wanted.at_least:
                return Found(best.count)
            kinds = _kinds_of(view.searcher, best, matches.found) if wanted.kinds else {}
            return Found(best.count, best.rows(slice(wanted.offset, end)), kinds)

    def knows(self, slot: Slot) -> bool:
        """Whether a document has a word of the slot, or what stands in for it."""
        view = self._reader.view()
        with translated("The search index cannot be searched"):
            finding = Compiler(self._schema, view).finding(slot)
            return any(view.searcher.search(query, 1).count for query in finding)  # type: ignore[attr-defined]

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
        view = self._reader.view()
        return EngineStatus(
            engine=self.name,
            index=view.name,
            documents=view.searcher.num_docs,
            detail=f"{self.folder.path(view.name)}, {view.searcher.num_segments} segments",
        )

    def _replaced(self, view: View, scope: SearchScope) -> tuple[str, ...]:
        """What local variants in force hide; asked once for each commit, place and second."""
        if not scope.within_municipality:
            return ()
        asked = (scope.municipality, scope.language, int(scope.moment.timestamp()))
        if view.replaced[0] != asked:
            answer = view.searcher.aggregate(
                Compiler(self._schema, view).variants(scope), _REPLACED
            )
            view.replaced = asked, tuple(_buckets(answer, "replaced"))
        return view.replaced[1]


def _counted_first(
    searcher: Searcher, compiler: Compiler, matches: Matches, plan: Plan, wanted: Wanted
) -> Found:
    """Counted without points, which is soon done; kinds without the filter of kinds."""
    kinds = _kinds(searcher, matches.found)
    count = sum(number for kind, number in kinds.items() if kind in (plan.kinds or kinds))
    end = wanted.offset + wanted.limit
    if count < wanted.at_least or wanted.offset >= count or not wanted.limit:
        return Found(count, (), kinds)
    for scored, rest in _rankings(matches, count):
        chosen = compiler.of_kinds(scored, plan.kinds)
        best = Best(searcher, compiler.ranked(chosen, plan.bonuses), end)
        if best.points(end) > rest:
            break
    return Found(count, best.rows(slice(wanted.offset, end)), kinds)


def _rankings(matches: Matches, count: int) -> Iterator[tuple[Query, int]]:
    """What is enough to rank, if the last row wanted has more points; at last everything."""
    if matches.leading and count > _MANY:
        yield matches.leading
    yield matches.scored, 0


def _kinds_of(searcher: Searcher, best: Best, found: Query) -> dict[str, int]:
    return best.kinds() if best.complete else _kinds(searcher, found)


def _kinds(searcher: Searcher, found: Query) -> dict[str, int]:
    return _buckets(searcher.aggregate(found, _KINDS), "kinds")


def _buckets(answer: dict[str, Any], name: str) -> dict[str, int]:
    return {bucket["key"]: int(bucket["doc_count"]) for bucket in answer[name]["buckets"]}
