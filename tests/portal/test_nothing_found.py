"""Where a search finds nothing, other ways are shown."""

from collections.abc import Callable
from typing import Any

from municipalities.models import Municipality
from portal.nothing_found import list_places
from search.api import SearchHit, SearchResults
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST
from tests.portal.conftest import make_hit

Visit = Callable[..., Any]


def zero(visit: Visit, query: str, host: str) -> str:
    page = visit("/en/search/", host=host, data={"q": query}).content.decode()
    assert "Nothing found for" in page
    return page


def test_another_municipality_is_named_with_what_it_has(visit: Visit, filled: None) -> None:
    page = zero(visit, "რუისი", KHOBI_HOST)
    assert "Found in other municipalities" in page
    assert "<b>Kareli</b></a>, <span" in page
    assert "5 results" in page
    assert 'href="http://kareli.localhost:8000/en/search/?q=%E1' in page


def test_nothing_anywhere_leaves_services_and_the_city_hall(
    visit: Visit, filled: None, kareli: Municipality
) -> None:
    page = zero(visit, "ელმობილის დამტენი", KARELI_HOST)
    assert "Found in other municipalities" not in page
    assert "/en/services/kindergarten/" in page
    assert 'class="button" href="tel:+995' in page
    assert f"mailto:{kareli.email}" in page


def test_the_national_host_has_no_city_hall(visit: Visit, filled: None) -> None:
    page = zero(visit, "ელმობილის დამტენი", NATIONAL_HOST)
    assert "Ask the city hall" not in page
    assert "Most often looked for" in page


def hit(municipality: str | None, kind: str = "news", path: str = "/one/") -> SearchHit:
    return make_hit(municipality=municipality, kind=kind, path=path)


def places(*hits: SearchHit, count: int | None = None, here: Municipality | None = None) -> Any:
    found = SearchResults(
        query="ა ბ",
        count=len(hits) if count is None else count,
        took_ms=1,
        engine="tantivy",
        interpretation=None,
        items=hits,
    )
    rows = list_places(municipality=here, language="ka", found=found)
    return [(row["label"], row["count"], row["url"]) for row in rows]


KARELI = "http://kareli.localhost:8000/ka/search/?q=%E1%83%90+%E1%83%91"
KHOBI = KARELI.replace("kareli", "khobi")


def test_places_stand_in_the_order_of_their_best_hit(kareli: Municipality) -> None:
    found = places(hit("khobi"), hit("kareli"), hit("khobi"))
    assert found == [("ხობი", 2, KHOBI), ("ქარელი", 1, KARELI)]


def test_no_count_where_not_everything_was_read(kareli: Municipality) -> None:
    assert places(hit("kareli"), count=101) == [("ქარელი", None, KARELI)]


def test_here_is_not_elsewhere(kareli: Municipality) -> None:
    assert places(hit("kareli"), hit("khobi"), here=kareli) == [("ხობი", 1, KHOBI)]


def test_what_has_no_site_is_shown_itself_on_the_national_host(kareli: Municipality) -> None:
    batumi = hit("batumi", "municipality", "/#region-ge-aj")
    assert places(hit("khobi"), batumi, hit(None, "page", "/about/")) == [
        ("ხობი", 1, KHOBI),
        ("სათაური", None, "http://localhost:8000/ka/#region-ge-aj"),
        ("სათაური", None, "http://localhost:8000/ka/about/"),
    ]
