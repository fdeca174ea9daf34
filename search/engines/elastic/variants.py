"""What the local variants of a municipality hide from it, remembered for a second."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from search.engines.elastic.compiler import VARIANT_FIELDS

_FRESH = 1.0  # seconds that a list may be old

Variant = tuple[str, int, int]  # what it replaces, from when, until when


@dataclass(frozen=True, slots=True)
class Known:
    """The variants of one municipality as they were at a time of the monotonic clock."""

    at: float
    variants: tuple[Variant, ...] = ()

    def is_fresh(self) -> bool:
        """Whether it may be used without asking."""
        return time.monotonic() - self.at < _FRESH

    def hides(self, moment: datetime) -> tuple[str, ...]:
        """The uids replaced by a variant in force."""
        now = int(moment.timestamp())
        return tuple(uid for uid, begin, end in self.variants if begin <= now < end)


_NOTHING = Known(at=-_FRESH)


class Variants:
    """What is known of each municipality. A search takes its own `Known` and keeps to it."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[str, Known] = {}

    def of(self, municipality: str) -> Known:
        """What is known, however old."""
        return self._known.get(municipality, _NOTHING)

    def learn(self, municipality: str, answer: Mapping[str, Any]) -> Known:
        """Take over what the server answered to `variants_of`."""
        rows = (
            [hit["fields"][name][0] for name in VARIANT_FIELDS] for hit in answer["hits"]["hits"]
        )
        variants = tuple((uid, begin, end) for uid, begin, end in rows)
        known = self._known[municipality] = Known(time.monotonic(), variants)
        return known

    def forget(self) -> None:
        """Ask again: this process has changed the index."""
        self._known = {}
