"""What analysis hands to an engine: terms of a text, readings of a query."""

from dataclasses import dataclass
from typing import Literal

ReadingName = Literal["as_typed", "english", "romanised", "key_map", "wrong_layout"]


@dataclass(frozen=True, slots=True)
class Term:
    """One searchable form of a word; alternatives of one word share the position.

    `start` and `end` are offsets into the text that was analysed, so that it can be marked.
    """

    position: int
    start: int
    end: int
    exact: str
    key: str
    folded: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a query: for each word, the terms that would all satisfy it."""

    name: ReadingName
    words: tuple[tuple[Term, ...], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The normalised query and its readings, the most literal first."""

    text: str
    readings: tuple[Reading, ...]
