"""What the attempts at one query ask next: fetched beside the first question, kept for a second."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from elasticsearch.dsl import Search

from search.engines import Wanted
from search.engines.elastic.compiler import any_of, search_of
from search.plan import Plan

_FRESH = 1.0  # seconds
_MOST = 100  # answers of a page of hits each, 2 MB

Answer = Mapping[str, Any]


def next_searches(plan: Plan, *, replaced: Iterable[str], wanted: Wanted) -> Iterator[Search]:
    """What follows when fewer documents than `at_least` are found.

    The wider plan; which of several understandings found something; which words are known.
    """
    if not wanted.at_least:
        return
    wider = replace(plan, share="most")
    yield search_of(wider, replaced=replaced, wanted=replace(wanted, at_least=0))
    if len(plan.ways) == 1:
        yield from (any_of(slot) for slot in plan.ways[0] if slot.required)
        return
    number = Wanted(limit=0, kinds=False)
    for way in plan.ways:
        yield search_of(replace(plan, ways=(way,)), replaced=replaced, wanted=number)


class Answers:
    """The server's answers of the last second, by what was asked."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: dict[str, tuple[float, Answer]] = {}

    def get(self, search: Search) -> Answer | None:
        """The answer, unless it is older than a second."""
        at, answer = self._kept.get(_key(search), (0.0, None))
        return answer if time.monotonic() - at < _FRESH else None

    def keep(self, search: Search, answer: Answer) -> None:
        """Remember it for the attempts that follow."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[_key(search)] = time.monotonic(), answer

    def forget(self) -> None:
        """Ask again: this process has changed the index."""
        self._kept.clear()


def _key(search: Search) -> str:
    return json.dumps(search.to_dict())
