"""Function words count little; negations count fully."""

import pytest

from search.analysis.stop_words import word_weight


@pytest.mark.parametrize("word", ["და", "რომელიც", "შესახებ", "the", "how"])
def test_function_words_weigh_little(word: str) -> None:
    assert 0 < word_weight(word) < 0.5


@pytest.mark.parametrize("word", ["არ", "ვერ", "ბაღი", "მუნიციპალიტეტი", "not", "school"])
def test_other_words_weigh_fully(word: str) -> None:
    assert word_weight(word) == 1.0
