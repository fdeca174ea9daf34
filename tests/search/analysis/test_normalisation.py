"""Spellings a reader would call the same become the same string."""

import pytest

from search.analysis.normalisation import normalise, normalise_word, strip_accents


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ᲑᲐᲦᲘ", "ბაღი"),
        ("ႡႠႶႨ", "ბაღი"),
        ("ⴁⴀⴖⴈ", "ბაღი"),
        ("ბა\u200bღ\u00adი", "ბაღი"),
        ("ბა\u0301ღი", "ბაღი"),
        ("\ufeffბაღი", "ბაღი"),
        ("ჴევი", "ხევი"),
        ("CAFÉ", "cafe"),
        ("cafe\u0301", "cafe"),
    ],
)
def test_word(written: str, expected: str) -> None:
    assert normalise_word(written) == expected


@pytest.mark.parametrize("quoted", ["„ბაღი“", "«ბაღი»", '"ბაღი"', ",,ბაღი''", "“ბაღი”"])
def test_quotes_are_one(quoted: str) -> None:
    assert normalise(quoted) == '"ბაღი"'


def test_hyphens_apostrophes_and_spaces_are_one() -> None:
    assert normalise(" ბაგა‑ბაღი\u00a0\n ts’q’ali ") == "ბაგა-ბაღი ts'q'ali"


def test_text_without_marks_is_returned_as_it_is() -> None:
    assert strip_accents("plain") == "plain"
