"""Function words, which say little about what is looked for.

They are weighed down, not dropped: a title may consist of them. Negations (არ, ვერ, not) are not
among them, since „წყალი არ მოდის“ without არ says the opposite.
"""

import csv
from importlib.resources import files

_TABLE = files("search.data").joinpath("stop_words.csv").read_text("utf-8").splitlines()
STOP_WORDS = frozenset(row["word"] for row in csv.DictReader(_TABLE))
STOP_WORD_WEIGHT = 0.1


def word_weight(exact: str) -> float:
    """How much a word of a query counts, from its exact (normalised) form."""
    return STOP_WORD_WEIGHT if exact in STOP_WORDS else 1.0
