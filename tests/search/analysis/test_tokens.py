"""Words of one script each; numbers and names lose the endings they take."""

import pytest

from search.analysis.tokens import tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-ში", ["2024"]),
        ("2024 წლის", ["2024", "წლის"]),
        ("ID-ის", ["id"]),
        ("IDის", ["id"]),
        ("Wi-Fi-ს", ["wifi", "wi", "fi"]),
        ("მე-2", ["2"]),
        ("21-ე", ["21"]),
        ("1-ლი", ["1"]),
        ("100-კაციანი", ["100კაციანი", "100", "კაციანი"]),
        ("„ნავთობი“-ს", ["ნავთობი"]),
        ("„ბაგა“-ბაღი", ["ბაგაბაღი", "ბაგა", "ბაღი"]),
        ("ბაგა-ბაღის", ["ბაგაბაღის", "ბაგა", "ბაღის"]),
        ("ბაგა‑ბაღი", ["ბაგაბაღი", "ბაგა", "ბაღი"]),
        ("თბილისი–ბათუმი", ["თბილისი", "ბათუმი"]),
        ("COVID-19", ["covid19", "covid", "19"]),
        ("2024-2025", ["2024", "2025"]),
        ("12a, M2/M3", ["12a", "m2", "m3"]),
        ("the mayor’s don't", ["the", "mayor", "dont"]),
        ("ts’q’ali", ["tsqali"]),
        ("ბა\u00adღი", ["ბაღი"]),
        ("100 კმ²-ია", ["100", "კმ"]),
        ("Здание school", ["здание", "school"]),
        ("№3, ... !?", ["3"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_offsets_point_into_the_original_text() -> None:
    text = "ა\u0301ბგ „ᲑᲐᲦᲘ“-ს ID-ის"

    assert [text[token.start : token.end] for token in tokens(text)] == ["ა\u0301ბგ", "ᲑᲐᲦᲘ", "ID"]


def test_scripts() -> None:
    assert [token.script for token in tokens("ბაღი school 12 дом")] == [
        "georgian",
        "latin",
        "digits",
        "other",
    ]


def test_a_closed_compound_covers_its_parts() -> None:
    closed, first, second = tokens("x ბაგა-ბაღი".removeprefix("x "))

    assert (closed.start, closed.end, closed.parts, closed.script) == (0, 9, 2, "georgian")
    assert (first.parts, second.parts) == (0, 0)
