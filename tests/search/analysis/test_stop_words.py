"""Function words count little; negations count fully."""

import pytest

from search.analysis.stop_words import is_required, word_weight


@pytest.mark.parametrize("word", ["და", "რომელიც", "შესახებ", "the", "how"])
def test_function_words_weigh_little(word: str) -> None:
    assert 0 < word_weight(word) < 0.5


@pytest.mark.parametrize("word", ["არ", "ვერ", "ბაღი", "მუნიციპალიტეტი", "not", "school"])
def test_other_words_weigh_fully(word: str) -> None:
    assert word_weight(word) == 1.0


def test_neither_function_words_nor_negations_have_to_be_found() -> None:
    words = ["წყალი", "არ", "მოდის", "და", "მჭირდება", "no", "please", "water"]
    assert [is_required(word) for word in words] == [True, False, True] + [False] * 4 + [True]
