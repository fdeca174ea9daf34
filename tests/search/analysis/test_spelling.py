"""Slips of the finger, and the words they were meant to be."""

import pytest

from search.analysis.spelling import (
    did_you_mean,
    is_confusion,
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
    ("one", "other", "slip", "confusion"),
    [
        ("ბარი", "ბაღი", True, True),
        ("სასი", "შაში", True, True),
        ("ყარელი", "ქარელი", False, True),
        ("ბანი", "ბაღი", False, False),
        ("ბაღი", "ბაღი", False, False),
        ("ბაღი", "ბაღის", False, False),
    ],
)
def test_confused_letters(one: str, other: str, *, slip: bool, confusion: bool) -> None:
    assert is_shift_slip(one, other) is slip
    assert is_confusion(one, other) is confusion


@pytest.mark.parametrize(
    ("typed", "vocabulary", "meant"),
    [
        ("განცხდება", {"განცხადება": 1}, "განცხადება"),
        ("lindergarten", {"kindergarten": 3}, "kindergarten"),
        ("განცხადება", {"განცხადება": 1, "განცხადებ": 9}, None),
        ("ბარი", {"ბაღი": 1, "ბანი": 9}, "ბაღი"),
        ("ბანი", {"ბაღი": 1}, None),
        ("ბარსი", {"ბაღში": 1, "ბარზი": 9}, "ბაღში"),
        ("ქარელა", {"ქარელი": 2, "ქარელო": 5}, "ქარელო"),
        ("ყარელი", {"ქარელი": 1, "ჟარელი": 5}, "ქარელი"),
        ("გზაგზა", {}, None),
    ],
)
def test_did_you_mean(typed: str, vocabulary: dict[str, int], meant: str | None) -> None:
    assert did_you_mean(typed, vocabulary) == meant


def test_shift_spellings_stay_bounded() -> None:
    assert set(shift_spellings("რა")) == {"რა", "ღა"}
    assert len(list(shift_spellings("რსტწზცჯ" * 3))) == 64
