"""Latin spellings of Georgian."""

import pytest

from search.analysis.romanisation import fold_georgian, fold_latin, romanise, slugify


def test_every_letter_by_the_national_system() -> None:
    assert romanise("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ") == (
        "abgdevztiklmnopzhrstupkghqshchtsdztschkhjh"
    )


def test_what_is_not_georgian_stays() -> None:
    assert romanise("ᲑᲐᲦᲘ №3 — Café") == "baghi №3 — Café"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("საბავშვო ბაღში ჩაწერა", "sabavshvo-baghshi-chatsera"),
        ("„ბაგა-ბაღი“ №3!", "baga-baghi-3"),
        ("The Mayor’s Café", "the-mayors-cafe"),
        ("  2026 წლის   ბიუჯეტი ", "2026-tslis-biujeti"),
        ("…", ""),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("georgian", "spellings"),
    [
        ("წყალი", ["ts'q'ali", "tsqali", "tskali", "wyali", "WYALI"]),
        ("ჭიჭე", ["ch'iche", "tchiche", "chiche"]),
        ("ხაშური", ["khashuri", "xashuri", "Ხაშური"]),
        ("ფოთი", ["poti", "foti"]),
        ("ქარელი", ["kareli", "qareli"]),
        ("ცენტრი", ["tsentri", "centri"]),
        ("ჯავახეთი", ["javakheti", "djavaxeti"]),
    ],
)
def test_spellings_of_a_word_fold_alike(georgian: str, spellings: list[str]) -> None:
    assert {fold_latin(spelling) for spelling in spellings} == {fold_georgian(georgian)}
