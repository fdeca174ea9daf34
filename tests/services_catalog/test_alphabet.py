"""Names in the order of either alphabet."""

from types import SimpleNamespace

import pytest

from services_catalog.alphabet import ALPHABETS, group_by_letter, initial, sort_key


def in_order(*names: str, language: str) -> list[str]:
    return sorted(names, key=lambda name: sort_key(name, language=language))


def test_georgian_has_33_letters_in_their_order() -> None:
    letters = ALPHABETS["ka"]
    assert len(letters) == 33
    assert in_order(*reversed(letters), language="ka") == list(letters)


def test_georgian_names_come_before_latin_ones_on_a_georgian_page() -> None:
    assert in_order("I კლასი", "ჰაერი", "ანბანი", language="ka") == ["ანბანი", "ჰაერი", "I კლასი"]


def test_latin_names_come_first_on_an_english_page() -> None:
    assert in_order("ანბანი", "Zoo", "aid", language="en") == ["aid", "Zoo", "ანბანი"]


def test_digits_come_before_letters_and_spaces_before_digits() -> None:
    names = in_order("ბა", "ბ1", "ბ ა", language="ka")
    assert names == ["ბ ა", "ბ1", "ბა"]


def test_quotation_mark_does_not_count() -> None:
    assert in_order("„გ“", "ა", "დ", language="ka") == ["ა", "„გ“", "დ"]


@pytest.mark.parametrize(
    ("name", "letter"), [("„ბაღი“", "ბ"), ("aid", "A"), ("3 ნაბიჯი", "3"), ("—", "#"), ("Ა", "ა")]
)
def test_initial_is_the_first_letter_and_never_a_georgian_capital(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_groups_hold_the_whole_alphabet_and_the_other_initials_after_it() -> None:
    names = ["ბაღი", "I კლასი", "3 ნაბიჯი"]
    services = [SimpleNamespace(name_ka=name) for name in names]
    groups = group_by_letter(services, language="ka")
    assert "".join(group.letter for group in groups) == ALPHABETS["ka"] + "3I"
    filled = {group.letter: group.services[0].name_ka for group in groups if group.services}
    assert filled == {"ბ": "ბაღი", "I": "I კლასი", "3": "3 ნაბიჯი"}
    assert groups[1].anchor == "letter-10d1"
