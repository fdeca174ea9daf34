"""A query as engines carry it out: alternatives with points, no analysis left to do."""

from dataclasses import dataclass
from typing import Literal

from search.request import SearchScope

How = Literal["term", "any", "near", "prefix", "at_least"]
_SEVERAL = 3  # with fewer words than these, one is enough


@dataclass(frozen=True, slots=True)
class Match:
    """A document whose `field` holds every one of `values` earns `points`.

    `any` needs only one of them, `near` tolerates one edit, `prefix` matches beginnings,
    `at_least` compares a number.
    """

    field: str
    values: tuple[str | int, ...]
    points: int
    how: How = "term"


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing asked for: some words, or anything that stands in for all of them.

    Each word earns the points of its best match, the slot the better of its words together and
    its best stand-in.
    """

    words: tuple[tuple[Match, ...], ...]
    stand_ins: tuple[Match, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole query. There is no plan without a scope; engines apply it to every plan.

    `ways` are understandings of the query, of which the best one counts. With `strict` every
    required slot must match, otherwise as many of them as are `enough`. `bonuses` never decide
    what is found, only its order.
    """

    scope: SearchScope
    ways: tuple[tuple[Slot, ...], ...]
    bonuses: tuple[Match, ...] = ()
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    strict: bool = True


def enough(way: tuple[Slot, ...]) -> int:
    """How many required slots of a way must match when not all have to: at least half of them."""
    asked = sum(slot.required for slot in way)
    return 1 if asked < _SEVERAL else (asked + 1) // 2
