"""What a hit shows: the matching words marked, nothing that could break a page."""

import pytest

from search.analysis import interpret
from search.excerpts import LENGTH, Marker


def marker(query: str) -> Marker:
    readings = interpret(query).readings
    return Marker(term for reading in readings for word in reading.words for term in word)


def plain(html: str) -> str:
    return html.replace("<mark>", "").replace("</mark>", "")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ბაღი", "ბავშვის <mark>ბაღში</mark> ჩაწერა"),
        ("bagshi", "საბავშვო <mark>ბაღების</mark> სია"),
        ("წყალი", "სასმელი <mark>წყლის</mark> მიწოდება"),
        ("registration", "<mark>Registrations</mark> are open"),
        ("ბაგაბაღი", "ახალი <mark>ბაგა-ბაღი</mark>"),
        ("ბაღი ბაგაბაღი", "ახალი <mark>ბაგა-ბაღი</mark>"),
        ("ბაღი", "ახალი „ბაგა-<mark>ბაღი</mark>“, სხვა"),
        ("წყალტუბო", "<mark>Tskaltubo</mark> city"),
        ("გზა", "სხვა ტექსტი"),
    ],
)
def test_the_inflected_form_is_marked(query: str, text: str) -> None:
    assert marker(query).marked(plain(text)) == text


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("tskaltubo", "დაბა <mark>წყალტუბო</mark>, ცენტრი"),
        ("ცენტრი", "„<mark>ცენტრის</mark>“ წესი, ტაძარი"),
        ("წესი", "„ცენტრის“ <mark>წესი</mark>, ტაძარი"),
        ("აბგ", "ხე და <mark>აბგის</mark> ფასი"),
    ],
)
def test_words_of_the_same_sound_are_looked_into(query: str, text: str) -> None:
    assert marker(query).marked(plain(text)) == text


def test_another_form_of_the_verb_is_marked() -> None:
    shown = marker("როგორ ჩავწერო").marked("ბაღში ჩაწერა და აღწერა")
    assert shown == "ბაღში <mark>ჩაწერა</mark> და აღწერა"
    assert marker("ვყიდი").marked("ბინის გაყიდვა") == "ბინის <mark>გაყიდვა</mark>"


def test_html_in_text_and_query_stays_text() -> None:
    shown = marker("<b>ბაღი").marked('<script>alert("ბაღი")</script> & ბაღი')
    assert shown == (
        "&lt;script&gt;alert(&quot;<mark>ბაღი</mark>&quot;)&lt;/script&gt; &amp; <mark>ბაღი</mark>"
    )


def test_a_short_text_is_shown_whole() -> None:
    assert plain(marker("წყალი").excerpt("სოფლის წყალი")) == "სოფლის წყალი"


def test_the_stretch_with_the_match_is_shown() -> None:
    text = f"{'სიტყვა ' * 200}ბაღში ჩაწერა {'სიტყვა ' * 200}"
    shown = marker("ბაღი").excerpt(text)
    assert "<mark>ბაღში</mark> ჩაწერა" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(plain(shown)) <= LENGTH + 2


def test_the_stretch_with_most_different_words_is_preferred() -> None:
    text = f"ბაღი ბაღი ბაღი {'სიტყვა ' * 60}ბაღში ჩაწერა {'სიტყვა ' * 60}"
    assert "<mark>ჩაწერა</mark>" in marker("ბაღი ჩაწერა").excerpt(text)


@pytest.mark.parametrize("query", ["", "ზღარბი"])
def test_without_a_match_the_beginning_is_shown(query: str) -> None:
    shown = marker(query).excerpt("დასაწყისი " + "სიტყვა " * 100)
    assert shown.startswith("დასაწყისი სიტყვა")
    assert "<mark>" not in shown


def test_a_text_without_spaces_is_cut() -> None:
    assert len(marker("ბაღი").excerpt("ა" * 1000)) <= LENGTH + 2
