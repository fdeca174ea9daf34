"""The search page answers everything in words, and counts what is looked for, not who looks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from municipalities.models import ActivityPage, Municipality, NewsPage
from search.api import EngineUnavailableError, load_synonym_sets, rebuild
from search.models import QueryCount
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

Visit = Callable[..., Any]
CENTRE = "http://kareli.localhost:8000/ka/centres/ruisi"


def search(
    visit: Visit, query: str, host: str = KARELI_HOST, language: str = "ka", **data: str
) -> str:
    response = visit(f"/{language}/search/", host=host, data={"q": query, **data})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "What do you need?"),
        ("   ", "What do you need?"),
        ("ა" * 10_000, "That is too long to search for"),
        ("\x00\x07\x1b", "We found no words in your question"),
        ("!!! ???", "We found no words in your question"),
        ("ქქქქქქქქ", "Nothing found for"),
    ],
)
def test_odd_questions_get_an_answer_in_words(
    visit: Visit, kareli: Municipality, query: str, words: str
) -> None:
    rebuild()
    assert words in search(visit, query, language="en")


def test_inflected_word_finds_the_service_first(visit: Visit, filled: None) -> None:
    page = search(visit, "ბაღში")
    assert "best-answer" in page
    assert page.index('services/kindergarten/">') < page.index("baghebshi-charitskhvis")
    assert "<mark>ბაღში</mark>" in page


def test_results_are_narrowed_by_kind_and_place(visit: Visit, filled: None) -> None:
    assert "/ka/services/kindergarten/" not in search(visit, "ბაღში", kind="news")
    assert CENTRE not in search(visit, "რუისში", host=KHOBI_HOST)
    assert CENTRE in search(visit, "რუისში", host=KHOBI_HOST, whole="1")
    assert CENTRE in search(visit, "რუისში", host=NATIONAL_HOST)


def test_a_kind_of_which_nothing_was_found_leads_to_the_others(visit: Visit, filled: None) -> None:
    page = search(visit, "ბაღში", kind="centre", language="en")
    assert "0 results" in page
    assert "of other kinds" in page
    assert "Nothing found" not in page


def test_each_place_tells_how_much_it_has(visit: Visit, filled: None) -> None:
    page = search(visit, "რუისში", language="en")
    assert "All of Georgia<small>5</small>" in page
    assert "All of Georgia: 5 results" in page
    assert "This municipality<small>5</small>" in search(visit, "რუისში", language="en", whole="1")
    assert "This municipality" not in search(visit, "რუისში", host=NATIONAL_HOST, language="en")


def test_hits_have_their_dates(visit: Visit, filled: None) -> None:
    news = NewsPage.objects.get(slug="baghebshi-charitskhvis-meore-etapi-daitsqo")
    assert f'<time datetime="{news.published_on}">' in search(visit, "ბაღში")


def test_a_cancelled_activity_is_said_to_be(visit: Visit, filled: None) -> None:
    activity = ActivityPage.objects.get(slug__startswith="shekhvedra-mshoblebtan")
    assert "<s>" not in search(visit, "მშობლებთან შეხვედრა")
    activity.is_cancelled = True
    activity.save()
    rebuild()
    page = search(visit, "მშობლებთან შეხვედრა", language="en")
    assert "<strong>Cancelled</strong>" in page
    assert "<s><time" in page


def test_similar_words_are_named_and_can_be_left_out(visit: Visit, filled: None) -> None:
    load_synonym_sets()
    page = search(visit, "ბაღში ჩაწერა", language="en")
    assert "We also search for:" in page
    assert "nursery" in page
    own = search(visit, "ბაღში ჩაწერა", language="en", own="1")
    assert "We searched for your own words only." in own
    assert "own=1" not in own.split("Search for similar words too")[0].rsplit("<a", 1)[1]


def test_unknown_kind_and_page_are_ignored(visit: Visit, filled: None) -> None:
    assert "/ka/services/kindergarten/" in search(visit, "ბაღში", kind="cats", page="-3")
    assert search(visit, "ბაღში", page="٣")
    assert search(visit, "ბაღში", page="40")


def test_search_that_is_down_says_so_and_the_page_stands(
    visit: Visit, kareli: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise EngineUnavailableError("down")

    monkeypatch.setattr("search.find.get_engine", fail)
    assert "Search is not working at the moment" in search(visit, "ბაღში", language="en")


def test_searches_are_counted(visit: Visit, filled: None) -> None:
    for _time in range(3):
        search(visit, "ბაღში")
    count = QueryCount.objects.get(rank=0)
    assert (count.municipality, count.language, count.count) == ("kareli", "ka", 3)


def test_links_of_the_page_are_not_counted_as_questions(visit: Visit, filled: None) -> None:
    for link in ({"kind": "centre"}, {"page": "2"}, {"whole": "1"}, {"own": "1"}):
        search(visit, "ბაღში", **link)
    assert not QueryCount.objects.exists()


def test_a_page_of_results_asks_the_database_little(
    visit: Visit, filled: None, django_assert_max_num_queries: Any
) -> None:
    load_synonym_sets()
    for query in ("ბაღში ჩაწერა", "ელმობილის დამტენი", "შეხვედრა"):
        search(visit, query)
        with django_assert_max_num_queries(15):
            search(visit, query)


def test_opened_result_is_counted_with_its_rank(filled: None) -> None:
    client = Client(headers={"host": KARELI_HOST}, enforce_csrf_checks=True)
    data = {"q": "ბაღში", "rank": "2", "results": "7"}
    assert client.post("/ka/search/opened/", data).status_code == 204
    assert client.post("/ka/search/opened/", {**data, "rank": "first"}).status_code == 204
    assert [(count.rank, count.results) for count in QueryCount.objects.all()] == [(2, 7)]


def test_suggestions_continue_what_is_typed(visit: Visit, filled: None) -> None:
    items = visit("/ka/suggest/", data={"q": "საბავშვო"}).json()["items"]
    assert items[0]["url"] == "http://kareli.localhost:8000/ka/services/kindergarten/"
    assert visit("/ka/suggest/").json() == {"items": []}
