"""Function words count little; negations count fully."""

import pytest

from search.analysis.stop_words import STOP_WORDS, is_required


@pytest.mark.parametrize("word", ["და", "რომელიც", "შესახებ", "the", "how"])
def test_function_words_are_known(word: str) -> None:
    assert word in STOP_WORDS


@pytest.mark.parametrize("word", ["არ", "ვერ", "ბაღი", "მუნიციპალიტეტი", "not", "school"])
def test_other_words_are_none(word: str) -> None:
    assert word not in STOP_WORDS


def test_neither_function_words_nor_negations_have_to_be_found() -> None:
    words = ["წყალი", "არ", "მოდის", "და", "მჭირდება", "no", "please", "water"]
    assert [is_required(word) for word in words] == [True, False, True] + [False] * 4 + [True]
