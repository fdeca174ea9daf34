"""Terms of documents: each token in its own script, alternatives in one position."""

from search.analysis import analyse


def forms(text: str) -> list[tuple[int, str, str, str]]:
    return [(term.position, term.exact, term.key, term.folded) for term in analyse(text)]


def test_each_word_is_analysed_in_its_own_script() -> None:
    assert forms("ბაღში registrations 2024-ში") == [
        (0, "ბაღში", "ბაღ", "bagh"),
        (1, "registrations", "registr", "registration"),
        (2, "2024", "2024", "2024"),
    ]


def test_a_compound_is_found_by_its_parts_and_closed() -> None:
    assert forms("ბაგა-ბაღის ჩაწერა") == [
        (0, "ბაგაბაღის", "ბაგაბაღ", "bagabagh"),
        (0, "ბაგა", "ბაგ", "bag"),
        (1, "ბაღის", "ბაღ", "bagh"),
        (2, "ჩაწერა", "ჩაწრ", "chatsr"),
    ]


def test_a_compound_meets_its_closed_spelling() -> None:
    assert {term.key for term in analyse("ბაგაბაღში")} <= {
        term.key for term in analyse("ბაგა-ბაღი")
    }


def test_place_names_meet_in_the_folded_form() -> None:
    spellings = ("წყალტუბოში", "Tskaltubo", "Tsqaltubo", "Ts'q'alt'ubo", "Wyaltubo")

    assert {analyse(spelling)[0].folded for spelling in spellings} == {"tskaltubo"}


def test_no_word_no_term() -> None:
    assert analyse(" … ") == []
