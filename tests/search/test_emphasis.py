"""Words that say little about what is looked for count less, in every form and spelling."""

import pytest

from search.analysis import interpret
from search.analysis.stop_words import STOP_WORD_WEIGHT
from search.emphasis import ENGLISH_WEIGHT, GENERIC_WEIGHT, emphasis


def first_word(query: str, name: str = "as_typed") -> float:
    (reading,) = [one for one in interpret(query).readings if one.name == name]
    return emphasis(reading.words[0])


@pytest.mark.parametrize(
    ("query", "reading", "share"),
    [
        ("დახმარებისთვის", "as_typed", GENERIC_WEIGHT),
        ("daxmareba", "romanised", GENERIC_WEIGHT),
        ("requests", "english", GENERIC_WEIGHT),
        ("ქუჩაში", "as_typed", GENERIC_WEIGHT),
        ("რამდენია", "as_typed", STOP_WORD_WEIGHT),
        ("და", "as_typed", STOP_WORD_WEIGHT),
        ("არ", "as_typed", 1.0),
        ("ბაღი", "as_typed", 1.0),
    ],
)
def test_share(query: str, reading: str, share: float) -> None:
    assert first_word(query, reading) == share


@pytest.mark.parametrize(
    ("query", "reading", "share"),
    [
        ("the", "romanised", STOP_WORD_WEIGHT),  # no goat (თხა)
        ("the", "key_map", STOP_WORD_WEIGHT),
        ("bins", "romanised", ENGLISH_WEIGHT),  # no flats (ბინა)
        ("bins", "english", 1.0),
        ("bina", "romanised", 1.0),
        ("rodisaa", "english", STOP_WORD_WEIGHT),  # როდისაა, which it is indexed as, too
        ("daxmareba", "english", GENERIC_WEIGHT),
        ("rats", "english", 1.0),  # not რაც
        ("კინდერგარტენ", "as_typed", 1.0),  # only its layout is wrong
    ],
)
def test_english_is_not_georgian_in_latin_letters_nor_the_reverse(
    query: str, reading: str, share: float
) -> None:
    assert first_word(query, reading) == share
