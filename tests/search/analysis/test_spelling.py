"""Slips of the finger, and the words they were meant to be."""

import pytest

from search.analysis.spelling import (
    is_one_edit,
    is_shift_slip,
    one_edit_spellings,
    shift_spellings,
)

ONE_EDIT = [("ბაღი", "ბარი"), ("ბაღი", "ბღი"), ("ბაღი", "ბაღი1"), ("ბაღი", "აბღი"), ("", "ა")]
NOT_ONE_EDIT = [
    ("ბაღი", "ბაღი"),
    ("ბაღი", "ბა"),
    ("ბაღი", "ბრლი"),
    ("აბგდ", "ბადგ"),
    ("აბ", "გაბდ"),
]


@pytest.mark.parametrize(("one", "other"), ONE_EDIT)
def test_one_edit(one: str, other: str) -> None:
    assert is_one_edit(one, other)
    assert is_one_edit(other, one)


@pytest.mark.parametrize(("one", "other"), NOT_ONE_EDIT)
def test_not_one_edit(one: str, other: str) -> None:
    assert not is_one_edit(one, other)
    assert not is_one_edit(other, one)


@pytest.mark.parametrize("word", ["ბაღი", "road", "ა"])
def test_generated_spellings_are_exactly_one_edit_away(word: str) -> None:
    spelt = set(one_edit_spellings(word)) - {word}

    assert all(is_one_edit(word, other) for other in spelt)


def test_every_kind_of_edit_is_generated() -> None:
    assert {"ბღი", "ბარი", "აბღი", "ბაღის", "სბაღი"} <= set(one_edit_spellings("ბაღი"))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("ბარი", "ბაღი", True),
        ("სასი", "შაში", True),
        ("ყარელი", "ქარელი", False),
        ("ბანი", "ბაღი", False),
        ("ბაღი", "ბაღი", False),
        ("ბაღი", "ბაღის", False),
    ],
)
def test_letters_on_one_key(one: str, other: str, *, slip: bool) -> None:
    assert is_shift_slip(one, other) is slip


def test_shift_spellings_stay_bounded() -> None:
    assert set(shift_spellings("რა")) == {"რა", "ღა"}
    assert len(list(shift_spellings("რსტწზცჯ" * 3))) == 64
