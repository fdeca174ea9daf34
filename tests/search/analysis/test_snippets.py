"""Excerpts: what matched is marked as it stands, and nothing can break out of the HTML."""

import pytest

from search.analysis import Term, interpret
from search.analysis.snippets import highlight


def terms(query: str) -> list[Term]:
    return [t for reading in interpret(query).readings for word in reading.words for t in word]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("ბაღი", "საბავშვო ბაღების სია", "საბავშვო <mark>ბაღების</mark> სია"),
        ("bagshi", "საბავშვო ბაღების სია", "საბავშვო <mark>ბაღების</mark> სია"),
        ("წყალი", "სასმელი წყლის მიწოდება", "სასმელი <mark>წყლის</mark> მიწოდება"),
        ("registration", "Registrations are open", "<mark>Registrations</mark> are open"),
        ("ბაგაბაღი", "ახალი ბაგა-ბაღი", "ახალი <mark>ბაგა-ბაღი</mark>"),
        ("ბაღი ბაგაბაღი", "ახალი ბაგა-ბაღი", "ახალი <mark>ბაგა-ბაღი</mark>"),
        ("წყალტუბო", "Tskaltubo city", "<mark>Tskaltubo</mark> city"),
        ("გზა", "სხვა ტექსტი", "სხვა ტექსტი"),
    ],
)
def test_inflected_forms_are_marked(query: str, text: str, expected: str) -> None:
    assert highlight(text, terms(query), length=200) == expected


def test_markup_is_escaped_around_and_inside_matches() -> None:
    text = "<script>alert(\"ბაღი\")</script> & 'x'"

    assert highlight(text, terms("ბაღი"), length=200) == (
        "&lt;script&gt;alert(&quot;<mark>ბაღი</mark>&quot;)&lt;/script&gt; &amp; &#x27;x&#x27;"
    )


def test_a_long_text_is_cut_around_the_match_at_words() -> None:
    text = "წინა სიტყვა " * 30 + "ბაღში ჩაწერა " + "ბოლო სიტყვა " * 30

    excerpt = highlight(text, terms("ბაღი ჩაწერის"), length=80)

    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert "<mark>ბაღში</mark> <mark>ჩაწერა</mark>" in excerpt
    plain = excerpt.replace("<mark>", "").replace("</mark>", "").strip("…")
    assert len(plain) <= 80
    assert set(plain.split()) <= set(text.split())


def test_the_stretch_with_most_different_matches_wins() -> None:
    text = "ბაღი ბაღი " + "სხვა " * 40 + "ბაღი და ჩაწერა " + "სხვა " * 40

    assert "ჩაწერა" in highlight(text, terms("ბაღი ჩაწერა"), length=60)


def test_without_a_match_the_beginning_is_shown() -> None:
    assert highlight("პირველი მეორე მესამე", terms("გზა"), length=16) == "პირველი მეორე…"


def test_a_match_near_the_end_fills_the_excerpt() -> None:
    excerpt = highlight("სიტყვა " * 20 + "ბაღი", terms("ბაღი"), length=40)

    assert excerpt.endswith("<mark>ბაღი</mark>")


def test_one_unbroken_word_is_cut_inside() -> None:
    text = "ა" * 100

    assert highlight(text, [], length=10) == "ა" * 10 + "…"
    assert highlight("ბ" * 90 + "-ბაღი", terms("ბაღი"), length=20).endswith("<mark>ბაღი</mark>")
