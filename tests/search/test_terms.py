"""What of a document goes into an index."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from search.analysis import analyse
from search.terms import index_entry, pair, title_forms, words_of
from tests.search.conftest import NOW, make_document


@pytest.mark.parametrize(
    "text",
    [
        "საბავშვო ბაღი, ბაგა-ბაღი და სკოლა.",
        "2024-ში ID-ის მე-2 კორპუსი „ნავთობი“-ს",
        "Water\u00a0supply — წყლის  მიწოდება\n\tსოფელში",
        "",
        "„ბაღი“ (ქუჩა №5); e-mail: a@b.ge",
    ],
)
def test_analysing_between_spaces_gives_the_same_terms(text: str) -> None:
    whole = [(term.exact, term.key, term.folded) for term in analyse(text)]
    pieces = [(term.exact, term.key, term.folded) for word in words_of(text) for term in word]
    assert pieces == whole


@pytest.mark.parametrize(
    "title",
    [
        "„ბაგა-ბაღი“, წყალი!",
        "2024-ში ID-ის მიღება (სოფელში)",
        "ნავთობი“-ს ფასი, 5 მ ² …",
        "ბაღი",
        "",
    ],
)
def test_a_title_has_the_words_that_a_query_has(title: str) -> None:
    words = words_of(title)
    entry = index_entry(make_document(title_ka=title, body_ka=title))
    for form in ("exact", "key", "folded"):
        expected = {getattr(term, form) for word in words for term in word} - {""}
        assert set(entry.terms[f"all_{form}"].split()) == expected
        found = {term for term in entry.terms[f"title_{form}"].split() if "√" not in term}
        assert found == expected
    assert entry.tags["whole_title"] == tuple(dict.fromkeys(title_forms(words)))
    pairs = {pair(one[-1].key, two[-1].key) for one, two in pairwise(words)}
    assert set(entry.terms["pairs"].split()) == pairs


def test_both_languages_stand_in_one_place() -> None:
    document = make_document(
        title_ka="წყალი", title_en="Water", keywords_ka="ონკანი\nსასმელი წყალი", body_en="supply"
    )
    terms = index_entry(document).terms
    assert set(terms["title_exact"].split()) == {"წყალი", "water"}
    tap, drinking, water = analyse("ონკანი სასმელი წყალი")
    assert {tap.key, drinking.key, water.key} <= set(terms["keywords_key"].split())
    assert set(terms["keywords_folded"].split()) == {tap.folded, drinking.folded}
    assert water.folded in terms["title_folded"].split()
    assert set(terms["all_exact"].split()) == {"წყალი", "water", "ონკანი", "სასმელი", "supply"}
    assert len(terms["pairs"].split()) == 1  # no pair across lines of keywords


def test_roots_stand_beside_the_keys_of_titles_and_keywords() -> None:
    document = make_document(title_ka="ჩაწერა", keywords_ka="ვყიდით", body_ka="გატანა")
    terms = index_entry(document).terms
    assert {"√ჩა-წერ", "√-წერ"} < set(terms["title_key"].split())
    assert "√-ყიდ" in terms["keywords_key"].split()
    assert "√" not in terms["all_key"] + terms["title_exact"] + terms["title_folded"]


def test_ties_put_new_before_old_and_short_before_long() -> None:
    def tie(**values: object) -> int:
        return index_entry(make_document(**values)).numbers["tie"]

    assert tie(published_at=NOW) > tie(published_at=NOW - timedelta(days=1))
    assert tie(title_ka="წყალი") > tie(title_ka="წყალი სახლში") > tie(published_at=NOW)
    assert tie(published_at=datetime(1990, 1, 1, tzinfo=UTC)) >= 0
    assert tie(published_at=datetime(2090, 1, 1, tzinfo=UTC)) < 2**33


def test_an_open_window_is_no_window() -> None:
    always, sometimes = (index_entry(make_document(visible_until=until)) for until in (None, NOW))
    assert (always.tags["windowed"], sometimes.tags["windowed"]) == ((), ("1",))
    assert always.numbers["visible_from"] < 0 < always.numbers["visible_until"]
    assert sometimes.numbers["visible_until"] == int(NOW.timestamp())


@pytest.mark.parametrize(
    ("languages", "readers"),
    [(("ka",), {"ka", "en"}), (("ka", "en"), {"ka", "en"}), (("en",), {"en"})],
)
def test_what_is_in_georgian_is_shown_to_readers_of_both(languages, readers) -> None:
    assert set(index_entry(make_document(languages=languages)).tags["readers"]) == readers


def test_documents_of_equal_rank_differ_in_the_leading_bits_of_the_tie() -> None:
    ties = {index_entry(make_document(str(n))).numbers["tie"] >> 23 for n in range(100)}
    assert len(ties) == 8
