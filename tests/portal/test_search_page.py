"""The search page answers everything in words, and counts what is looked for, not who looks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from municipalities.models import Municipality
from portal.demo.load import load_municipality
from search.api import EngineUnavailableError, rebuild
from search.models import QueryCount
from services_catalog.api import load_services
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

Visit = Callable[..., Any]


@pytest.fixture
def filled(kareli: Municipality, khobi: Municipality) -> None:
    load_services()
    load_municipality(slug="kareli", today=timezone.localdate())
    rebuild()


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
    visit: Visit, filled: None, query: str, words: str
) -> None:
    assert words in search(visit, query, language="en")


def test_inflected_word_finds_the_service_first(visit: Visit, filled: None) -> None:
    page = search(visit, "ბაღში")
    assert "result-item--best" in page
    assert page.index('services/kindergarten/">') < page.index("baghebshi-charitskhvis")
    assert "<mark>ბაღში</mark>" in page


def test_results_are_narrowed_by_kind_and_place(visit: Visit, filled: None) -> None:
    assert "/ka/services/kindergarten/" not in search(visit, "ბაღში", kind="news")
    assert "//kareli.localhost" not in search(visit, "რუისში", host=KHOBI_HOST)
    assert "http://kareli.localhost:8000/ka/" in search(visit, "რუისში", host=KHOBI_HOST, whole="1")
    assert "http://kareli.localhost:8000/ka/" in search(visit, "რუისში", host=NATIONAL_HOST)


def test_unknown_kind_and_page_are_ignored(visit: Visit, filled: None) -> None:
    assert "/ka/services/kindergarten/" in search(visit, "ბაღში", kind="cats", page="-3")
    assert search(visit, "ბაღში", page="٣")
    assert search(visit, "ბაღში", page="40")


def test_search_that_is_down_says_so_and_the_page_stands(
    visit: Visit, filled: None, monkeypatch: pytest.MonkeyPatch
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
