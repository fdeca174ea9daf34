"""The best documents for a query, in exact order."""

from collections import Counter
from typing import Any

import orjson
from tantivy import DocAddress, Query, Searcher

from search.engines import Row
from search.engines.tantivy.schema import KIND, SOURCE, WEIGHT, kind_of

_SPARE = 22  # rows beyond the page, to put equal scores in order


class Best:
    """The best documents by points, then tie, as far down as was asked.

    Tantivy orders by points and the leading bits of the tie; documents equal in both are put in
    order here, so a group of equals may not be cut: then more of them are asked for.
    """

    def __init__(self, searcher: Searcher, query: Query, wanted: int, least: int = 0) -> None:
        """Find `wanted` documents, `least` if there are so many, and the rest of the last one's equals."""
        self._searcher = searcher
        size = max(wanted + _SPARE, least)
        while True:
            result = searcher.search(query, size, weight_by_field=WEIGHT)
            self._hits, self.count = result.hits, result.count  # type: ignore[attr-defined]
            if len(self._hits) < size or self._hits[wanted - 1][0] != self._hits[-1][0]:
                break
            size *= 4
        self.complete = len(self._hits) == self.count

    def points(self, number: int) -> int:
        """Those of the document that stands there, counted from 1; none where there is none."""
        return int(self._hits[number - 1][0]) if number <= len(self._hits) else 0

    def kinds(self) -> dict[str, int]:
        """How many of each kind, where all documents were read."""
        places = [at for _, at in self._hits]
        codes = Counter(self._searcher.fast_field_values(KIND, places))
        return {kind_of(int(code or 0)): number for code, number in codes.most_common()}

    def rows(self, page: slice) -> tuple[Row, ...]:
        """A page of them in exact order, with what was stored."""
        ranked = self._in_order(page.stop)[page]
        return tuple(Row(points, _source(self._searcher, at)) for points, _, at in ranked)

    def _in_order(self, wanted: int) -> list[tuple[int, int, DocAddress]]:
        end = min(wanted, len(self._hits))
        while end and end < len(self._hits) and self._hits[end][0] == self._hits[end - 1][0]:
            end += 1
        hits = self._hits[:end]
        ties = self._searcher.fast_field_values("tie", [at for _, at in hits])
        rows = [
            (int(score), int(tie or 0), at) for (score, at), tie in zip(hits, ties, strict=True)
        ]
        rows.sort(key=lambda row: (-row[0], -row[1]))
        return rows


def _source(searcher: Searcher, at: DocAddress) -> dict[str, Any]:
    source: dict[str, Any] = orjson.loads(bytes(searcher.doc(at)[SOURCE][0]))
    return source
