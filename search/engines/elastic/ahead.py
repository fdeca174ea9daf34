"""What the attempts at one query ask next: fetched beside the first question, kept for a second."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from search.engines import NUMBER_ONLY, Wanted
from search.engines.elastic.compiler import Body, any_of, search_of
from search.plan import Plan

_FRESH = 1.0  # seconds
_MOST = 64  # a query has about ten; several threads search at once

Answer = Mapping[str, Any]


def next_searches(plan: Plan, *, replaced: Iterable[str], wanted: Wanted) -> Iterator[Body]:
    """What follows when fewer documents than `at_least` are found.

    The wider plans; which of several understandings found something; which words are known.
    """
    if not wanted.at_least or plan.share != "all":
        return
    page = replace(wanted, at_least=0)
    most, some = replace(plan, share="most"), replace(plan, share="any")
    yield search_of(most, replaced=replaced, wanted=page)
    narrower = any(some.needed(way) < most.needed(way) for way in plan.ways)
    if narrower and plan.scope.within_municipality:  # in the whole country dear, seldom needed
        yield search_of(some, replaced=replaced, wanted=page)
    if len(plan.ways) == 1:
        yield from (any_of(slot) for slot in plan.ways[0] if slot.required)
        return
    for way in plan.ways:
        yield search_of(replace(plan, ways=(way,)), replaced=replaced, wanted=NUMBER_ONLY)


class Answers:
    """The server's answers of the last second, with what was asked."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: deque[tuple[float, Body, Answer]] = deque(maxlen=_MOST)

    def get(self, body: Body) -> Answer | None:
        """The answer, unless it is older than a second."""
        oldest = time.monotonic() - _FRESH
        for at, asked, answer in list(self._kept):
            if at <= oldest:
                break
            if asked == body:  # quicker than any key for so few
                return answer
        return None

    def keep(self, body: Body, answer: Answer) -> None:
        """Remember it for the attempts that follow."""
        self._kept.appendleft((time.monotonic(), body, answer))

    def forget(self) -> None:
        """Ask again: this process has changed the index."""
        self._kept.clear()
