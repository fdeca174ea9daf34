"""A query as engines carry it out: alternatives with points, no analysis left to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from search.fields import widest
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
class Spelling:
    """One way to write a word: what finds it; ever closer forms of it; the places it may stand in.

    Documents that match a closer form or a place match `found`, too; the points are added up.
    No document has the word in two of the places.
    """

    found: Match
    closer: tuple[Match, ...] = ()
    places: tuple[Match, ...] = ()

    @property
    def more(self) -> tuple[Match, ...]:
        """What earns more than being found."""
        return self.closer + self.places

    @property
    def text(self) -> str:
        """The word in its most exact form."""
        return str((self.found, *self.closer)[-1].values[0])

    @property
    def points_of_forms(self) -> int:
        """The most it can earn wherever it stands."""
        return self.found.points + sum(match.points for match in self.closer)

    @property
    def points(self) -> int:
        """The most it can earn."""
        return self.points_of_forms + max((match.points for match in self.places), default=0)


Word = tuple[Spelling, ...]  # of which the best one counts


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing asked for: some words, or anything that stands in for all of them.

    Each word earns the points of its best spelling, the slot the better of its words together and
    its best stand-in.
    """

    words: tuple[Word, ...]
    stand_ins: tuple[Match, ...] = ()
    required: bool = True

    def finding(self) -> Iterator[Match]:
        """Each of these finds a part of what the slot asks for."""
        for word in self.words:
            yield from (spelling.found for spelling in word)
        yield from self.stand_ins


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


def fewest(matches: Iterable[Match]) -> Iterator[Match]:
    """Those of them that find what all find: what stands anywhere stands among all words."""
    kept = {(match.field, match.values, match.how): match for match in matches}
    for (field, values, how), match in kept.items():
        if field == widest(field) or (widest(field), values, how) not in kept:
            yield match
