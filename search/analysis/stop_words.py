"""Function words, which say little about what is looked for, and negations, which say a lot.

Function words are weighed down, not dropped: a title may consist of them. Negations (არ, ვერ, not)
keep their full weight, since „წყალი არ მოდის“ without არ says the opposite, but the page about it
rarely says „არ“: one that does fits better, one that does not is found as well.
"""

import csv
from importlib.resources import files

_TABLE = files("search.data").joinpath("stop_words.csv").read_text("utf-8").splitlines()
STOP_WORDS = frozenset(row["word"] for row in csv.DictReader(_TABLE))
STOP_WORD_WEIGHT = 0.1
NEGATIONS = frozenset(("არ", "არა", "ვერ", "ნუ", "აღარ", "ვეღარ", "no", "not", "without"))


def is_required(exact: str) -> bool:
    """Whether a document with every word of the query has to hold this one."""
    return exact not in STOP_WORDS and exact not in NEGATIONS
