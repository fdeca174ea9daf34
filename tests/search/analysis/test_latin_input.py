"""Georgian behind Latin letters."""

import pytest

from search.analysis.latin_input import georgian_spelling, georgian_spellings


@pytest.mark.parametrize(
    ("typed", "georgian"),
    [("bavshvi", "ბავშვი"), ("chawera", "ჩაწერა"), ("mtskheta", "მცხეთა"), ("dzaghli", "ძაღლი"),
     ("xashuri", "ხაშური"), ("zhini", "ჟინი"), ("djavaxeti", "ჯავახეთი"), ("m2", "მ2"),
     ("6e6a", "შეშა"), ("4emi", "ჩემი")],
)  # fmt: skip
def test_likeliest_spelling(typed: str, georgian: str) -> None:
    assert georgian_spelling(typed) == georgian


@pytest.mark.parametrize(
    ("typed", "georgian"),
    [("bagi", "ბაღი"), ("hevi", "ხევი"), ("zagli", "ძაგლი"), ("taxi", "თაქსი"), ("taxi", "ტაქსი"),
     ("poti", "ფოთი"), ("tekniki", "ტეკნიკი"), ("4idaoba", "ჭიდაობა")],
)  # fmt: skip
def test_informal_spellings_are_among_the_candidates(typed: str, georgian: str) -> None:
    assert georgian in georgian_spellings(typed)


def test_the_literal_spelling_comes_first_and_none_twice() -> None:
    found = georgian_spellings("bagi")

    assert found == ["ბაგი", "ბაღი"]


def test_a_very_ambiguous_word_stays_bounded() -> None:
    assert len(georgian_spellings("gzhzgzhgzhgptgzh" * 3)) <= 32
