"""Long Georgian words break at a syllable, not one letter before their end."""

import pytest
from django.template import Context, Template

from ui.hyphens import SOFT_HYPHEN, soften


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("მუნიციპალიტეტისგან", "მუნი-ცი-პა-ლი-ტე-ტისგან"),
        ("მარჩენალდაკარგული", "მარჩე-ნალდა-კარგული"),
    ],
)
def test_a_long_word_may_break_before_a_syllable(word: str, expected: str) -> None:
    assert soften(word).replace(SOFT_HYPHEN, "-") == expected


def test_the_letters_stay() -> None:
    text = "არქიტექტურული პროექტის შეთანხმება, მუნიციპალიტეტებისთვის"
    assert soften(text).replace(SOFT_HYPHEN, "") == text


@pytest.mark.parametrize("text", ["მუნიციპალიტეტი", "municipalities-and-more", "", "ბაღი"])
def test_short_and_latin_words_are_left_alone(text: str) -> None:
    assert soften(text) == text


def test_the_filter_does_not_let_markup_through() -> None:
    template = Template("{% load ui %}{{ text|hyphens }}")
    assert template.render(Context({"text": "<i>"})) == "&lt;i&gt;"


def test_a_short_compound_stays_whole() -> None:
    assert soften("ბაგა-ბაღში") == "ბაგა-\u2060ბაღში"
    assert soften("სამეგრელო-ზემოსვანეთი") == "სამეგრელო-ზემოსვანეთი"
