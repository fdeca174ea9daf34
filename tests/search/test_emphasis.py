"""Words that say little about what is looked for count less, in every form and spelling."""

import pytest

from search.analysis import interpret
from search.analysis.stop_words import STOP_WORD_WEIGHT
from search.emphasis import GENERIC_WEIGHT, emphasis


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
