"""What a resident types meets the Georgian or English word that was meant."""

import pytest

from search.analysis import Reading, analyse, interpret


def reading(query: str, name: str) -> Reading:
    return next(found for found in interpret(query).readings if found.name == name)


def names(query: str) -> list[str]:
    return [found.name for found in interpret(query).readings]


def meets(query: str, document: str) -> set[str]:
    """The readings of which every word meets some term of the document by key or folded key."""
    terms = analyse(document)
    keys, folded = {term.key for term in terms}, {term.folded for term in terms}
    return {
        found.name
        for found in interpret(query).readings
        if all(any(t.key in keys or t.folded in folded for t in word) for word in found.words)
    }


@pytest.mark.parametrize(
    ("query", "document", "name"),
    [
        ("ბაღში ჩაწერა", "საბავშვო ბაღების ჩაწერის წესი", "as_typed"),
        ("bagshi chawera", "საბავშვო ბაღში ჩაწერა", "romanised"),
        ("baghebis", "ბაღი", "romanised"),
        ("BAGHSHI", "ბაღი", "romanised"),
        ("sabavshvo bagi", "საბავშვო ბაღში", "romanised"),
        ("dakhmarebistvis", "დახმარება", "romanised"),
        ("daxmareba", "დახმარებისთვის", "romanised"),
        ("mtskhetashi", "მცხეთა", "romanised"),
        ("potidan", "ფოთი", "romanised"),
        ("taxit", "ტაქსი", "romanised"),
        ("parlamentshi", "პარლამენტი", "romanised"),
        ("datsesebulebebisken", "დაწესებულება", "romanised"),
        ("konebis", "ქონება", "romanised"),
        ("pastan", "ფასი", "romanised"),
        ("wyali ar modis", "წყალი არ მოდის", "romanised"),
        ("ts'q'alis", "წყალი", "romanised"),
        ("baRSi", "ბაღი", "key_map"),
        ("saCivari", "საჩივრის", "key_map"),
        ("Wirnaxuli", "ჭირნახული", "key_map"),
        (",fqib", "ბაღი", "wrong_layout"),
        ("o.fkb", "წყალი", "wrong_layout"),
        ("o.fkb fh vjlbc", "წყალი არ მოდის", "wrong_layout"),
        ("კინდერგარტენ", "kindergarten registration", "wrong_layout"),
        ("Kინდერგარტენს", "kindergarten", "wrong_layout"),
        ("რეგისტრატიონ", "registration", "wrong_layout"),
        ("ифдш", "ბალი", "wrong_layout"),
        ("registration", "how to register: registrations", "english"),
        ("ID ბარათი", "ID-ის ბარათის მიღება", "as_typed"),
        ("bagi რუსთავში", "ბაღი რუსთავი", "romanised"),
        ("2024-ში", "2024 წლის", "as_typed"),
        ("Tsqaltubo", "წყალტუბოს მუნიციპალიტეტი", "romanised"),
        ("წყალტუბო", "Tskaltubo Municipality", "as_typed"),
        ("ბაგაბაღი", "ბაგა-ბაღის", "as_typed"),
    ],
)
def test_query_meets_document(query: str, document: str, name: str) -> None:
    assert name in meets(query, document)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ბაღში", ["as_typed"]),  # ღ and შ need shift: nobody means English by them
        ("კარი", ["as_typed", "wrong_layout"]),
        ("2024", ["as_typed"]),
        ("bagi", ["english", "romanised"]),  # the key map would say ბაგი again
        ("baRi", ["english", "romanised", "key_map"]),
        ("water", ["english", "romanised", "key_map"]),
        ("rustavi რუსთავი", ["as_typed", "romanised", "key_map"]),
        ("дом", ["as_typed", "wrong_layout"]),
        ("", []),
        (" „“ … ", []),
    ],
)
def test_readings_offered(query: str, expected: list[str]) -> None:
    assert names(query) == expected


def test_a_letter_from_a_punctuation_key_is_stronger_evidence() -> None:
    assert reading(",fqib", "wrong_layout").weight > reading("crjkf", "wrong_layout").weight


def test_shift_inside_a_word_is_stronger_evidence_than_a_capital() -> None:
    assert reading("baRi", "key_map").weight > reading("Rustavi", "key_map").weight


def test_weights_fall_from_the_literal_reading() -> None:
    weights = [found.weight for found in interpret("tskaltubo").readings]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1.0


def test_alternatives_of_a_word_share_its_place() -> None:
    words = reading("sabavshvo bagshi", "romanised").words

    assert [{term.position for term in word} for word in words] == [{0}, {1}]
    assert {term.folded for term in words[1]} >= {"bag", "bagh"}


def test_the_number_of_alternatives_is_bounded() -> None:
    (word,) = reading("gzhgzhgjxhgzwtp", "romanised").words

    assert len(word) <= 9


def test_text_is_normalised() -> None:
    assert interpret("  „ᲑᲐᲦᲘ“\u00a0– Café ").text == '"ბაღი" – cafe'
