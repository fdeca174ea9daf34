"""The lists of words that come with search hold each word once and no gaps."""

import csv
from collections import Counter
from pathlib import Path

import pytest

import search

FOLDER = Path(search.__file__).parent
SETS = ("vocabulary/synonyms.csv", "vocabulary/bilingual.csv")
WORDS = ("vocabulary/generic_words.csv", "data/stop_words.csv")


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", SETS)
def test_no_set_has_a_gap_or_a_term_twice(name: str) -> None:
    for row in rows(name):
        for column in ("ka_terms", "en_terms"):
            terms = row[column].split("|")
            assert all(term == term.strip() and term for term in terms), row
            assert len(terms) == len({term.lower() for term in terms}), row


def test_each_concept_has_one_set() -> None:
    concepts = Counter(row["concept"] for row in rows("vocabulary/synonyms.csv"))
    assert not [concept for concept, number in concepts.items() if number > 1]


@pytest.mark.parametrize("name", WORDS)
def test_words_are_in_order_and_none_twice(name: str) -> None:
    for language in ("ka", "en"):
        words = [row["word"] for row in rows(name) if row["language"] == language]
        assert words == sorted(set(words))


def test_no_word_is_alike_to_two() -> None:
    alike = [
        word
        for row in rows("vocabulary/alike.csv")
        for word in (*row["same"].split("|"), row["word"])
    ]
    assert not [word for word, number in Counter(alike).items() if number > 1]
    assert not [word for word in alike if " " in word]
