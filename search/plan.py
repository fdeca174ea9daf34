"""A query as engines carry it out: alternatives with points, no analysis left to do."""

from dataclasses import dataclass
from typing import Literal

from search.request import SearchScope

How = Literal["term", "any", "near", "prefix", "at_least"]
Share = Literal["all", "most", "any"]
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

    `ways` are understandings of the query, of which the best one counts. `share` says how many of
    the required slots of a way must match. `bonuses` never decide what is found, only its order.
    """

    scope: SearchScope
    ways: tuple[tuple[Slot, ...], ...]
    bonuses: tuple[Match, ...] = ()
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    share: Share = "all"

    def needed(self, way: tuple[Slot, ...]) -> int:
        """How many required slots of a way must match; most of them is at least half."""
        asked = sum(slot.required for slot in way)
        if self.share == "all":
            return asked
        return 1 if self.share == "any" or asked < _SEVERAL else (asked + 1) // 2
