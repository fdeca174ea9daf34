"""Keyboard maps are complete and undo each other."""

import pytest

from search.analysis.layouts import FROM_RUSSIAN, KEY_MAP, TO_ENGLISH, TYPEWRITER

ALPHABET = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"


def test_each_letter_returns_through_the_english_keys() -> None:
    assert ALPHABET.translate(TO_ENGLISH).translate(KEY_MAP) == ALPHABET


def test_shift_matters_only_where_the_key_has_two_letters() -> None:
    assert "baRi".translate(KEY_MAP) == "ბაღი"
    assert "bari".translate(KEY_MAP) == "ბარი"
    assert "BaRI".translate(KEY_MAP) == "ბაღი"


def test_the_typewriter_has_all_letters() -> None:
    typed = "qwertyuiop[]asdfghjkl;'zxcvbnm,./".translate(TYPEWRITER)

    assert sorted(typed) == sorted(ALPHABET)


@pytest.mark.parametrize(
    ("keys", "word"), [(",fqib", "ბაღში"), ("o.fkb", "წყალი"), ("crjkf", "სკოლა")]
)
def test_typewriter_words(keys: str, word: str) -> None:
    assert keys.translate(TYPEWRITER) == word


def test_russian_keys() -> None:
    assert "ифдш".translate(FROM_RUSSIAN) == "bali"
