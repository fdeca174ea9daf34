"""Georgian letters in Latin: the national system, address slugs and the folded search key."""

import csv
import re
from importlib.resources import files

from search.analysis.normalisation import APOSTROPHES, modern_letters, normalise, strip_accents

LETTERS = tuple(
    csv.DictReader(
        files("search.data").joinpath("romanisation.csv").read_text("utf-8").splitlines()
    )
)
_NATIONAL = str.maketrans({row["letter"]: row["national"] for row in LETTERS})
_FOLDED = str.maketrans({row["letter"]: row["folded"] for row in LETTERS})
# One spelling for the ways people write one sound: digraphs first, then single keys.
_SPELLINGS = {"tch": "ch", "ch": "ch", "dj": "j", "c": "ts", "w": "ts", "x": "kh", "q": "k",
              "y": "k", "f": "p"}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def romanise(text: str) -> str:
    """Georgian letters by the national system of 2002, without apostrophes; the rest unchanged."""
    return "".join(
        letter if letter.isascii() else modern_letters(letter).translate(_NATIONAL)
        for letter in text
    )


def slugify(text: str) -> str:
    """An ASCII slug in kebab case; empty if the text has no letter or digit to keep."""
    latin = strip_accents(romanise(normalise(text))).lower()
    return _NOT_SLUG.sub("-", _APOSTROPHE.sub("", latin)).strip("-")


def fold_georgian(word: str) -> str:
    """The folded Latin form of a Georgian word: ejectives merged with their plain letters."""
    return word.translate(_FOLDED)


def fold_latin(text: str) -> str:
    """The folded form of a word typed in Latin (or Georgian) letters, however it is spelt."""
    latin = strip_accents(fold_georgian(modern_letters(text)))
    return _SPELLING.sub(lambda hit: _SPELLINGS[hit[0]], _APOSTROPHE.sub("", latin))
