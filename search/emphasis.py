"""How much each word of a query says about what is looked for, compared with the others."""

import csv
from pathlib import Path

from search.analysis import Term, analyse
from search.analysis.stop_words import STOP_WORD_WEIGHT, STOP_WORDS

# Half of all services help, allow or register: what they are about tells them apart.
_GENERIC = Path(__file__).parent / "vocabulary" / "generic_words.csv"
GENERIC_WEIGHT = 0.6


def _keys() -> frozenset[str]:
    with _GENERIC.open(encoding="utf-8", newline="") as file:
        return frozenset(term.key for row in csv.DictReader(file) for term in analyse(row["word"]))


GENERIC_KEYS = _keys()


def emphasis(word: tuple[Term, ...]) -> float:
    """The share of its points that a word of a query earns, from all it may stand for."""
    if word[0].exact in STOP_WORDS:
        return STOP_WORD_WEIGHT
    return GENERIC_WEIGHT if any(term.key in GENERIC_KEYS for term in word) else 1.0
