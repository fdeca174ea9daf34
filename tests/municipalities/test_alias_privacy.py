"""An alias is as private as the page it follows in the end, however many aliases stand between."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    Municipality,
    MunicipalityHomePage,
    NewsPage,
    PortalPage,
)
from search import api as search_api
from tests.municipalities.conftest import SECTIONS
from tests.municipalities.test_privacy import ASKED, LISTS, MARK, restrict, telling

Make = Callable[..., Any]
Visit = Callable[..., Any]
NOW = timezone.now()
SOON = {"starts_at": NOW + timedelta(hours=1), "ends_at": NOW + timedelta(hours=2)}
KINDS = (NewsPage, ActivityPage, CentrePage, InformationPage)
TOLD = set(LISTS) - {"/ka/open/", "/api/v3/redirects/"}  # there is no such page, no redirect
FILTERED = (
    "?type=municipalities.NewsPage",
    "?type=municipalities.NewsPage&type=municipalities.InformationPage",
    f"?search={MARK}",
    "?slug=third-newspage",
    "?order=-title",
)


@pytest.fixture
def origins(make_page: Make) -> list[Any]:
    """A page of each kind."""
    return [
        make_page(kind, title_ka=f"{ASKED} {MARK}", **(SOON if kind is ActivityPage else {}))
        for kind in KINDS
    ]


@pytest.fixture
def chains(origins: list[Any], kareli: Municipality) -> list[PortalPage]:
    """The last of three aliases of each, each an alias of the one before."""
    last = []
    for page in origins:
        section = SECTIONS[type(page)].objects.get(municipality=kareli)
        for number in ("first", "second", "third"):
            slug = f"{number}-{type(page).__name__.lower()}"
            page = page.create_alias(parent=section, update_slug=slug)
        last.append(page)
    search_api.rebuild()
    return last


def found() -> set[str]:
    asked = search_api.SearchRequest(query=ASKED, language="ka", municipality="kareli", limit=50)
    return {hit.object_id for hit in search_api.search(asked).items}


def listed(visit: Visit, query: str = "") -> set[int]:
    return {item["id"] for item in visit(f"/api/v3/pages/{query}").json()["items"]}


def test_an_alias_of_an_alias_is_as_private_as_the_first_page(
    visit: Visit, origins: list[Any], chains: list[PortalPage]
) -> None:
    assert chains[0].alias_of.alias_of.alias_of.pk == origins[0].pk  # Wagtail keeps the chain
    assert telling(visit) == TOLD
    assert {str(page.pk) for page in chains} <= found()
    restrictions = [restrict(page) for page in origins]
    search_api.drain()
    assert telling(visit) == set()
    assert found() == set()
    for page in chains:
        assert visit(f"/ka{page.site_path}").status_code == 302
    for restriction in restrictions:
        restriction.delete()
    search_api.drain()
    assert telling(visit) == TOLD


def test_the_api_of_the_cms_tells_nothing_of_it(
    visit: Visit, origins: list[Any], chains: list[PortalPage]
) -> None:
    for page in origins:
        restrict(page)
    paths = [f"{page.pk}/" for page in chains]
    paths += [f"find/?html_path={page.site_path}" for page in chains]
    paths += [f"find/?id={page.pk}" for page in chains]
    paths += [f"?ancestor_of={page.pk}" for page in chains]
    answers = {path: visit(f"/api/v3/pages/{path}") for path in paths}
    assert {answer.status_code for answer in answers.values()} == {404}
    for query in ("", *FILTERED):
        assert MARK not in str(visit(f"/api/v3/pages/{query}").json())


def test_the_list_of_the_cms_api_filters_and_sorts_as_before(
    visit: Visit, chains: list[PortalPage]
) -> None:
    news = chains[0].pk
    for query in FILTERED:
        assert news in listed(visit, f"{query}&limit=20")
    assert chains[3].pk not in listed(visit, FILTERED[0])
    assert visit("/api/v3/pages/?type=nonsense").status_code == 422
    answer = visit(f"/api/v3/pages/find/?html_path={chains[0].site_path}")
    assert (answer.status_code, f"/pages/{news}/" in answer["Location"]) == (302, True)


def test_what_stands_below_an_alias_of_an_alias_is_private_with_it(
    make_page: Make, visit: Visit, kareli: Municipality
) -> None:
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    origin = make_page(InformationPage, title_ka="კარი", slug="door")
    first = origin.create_alias(parent=home, update_slug="first")
    second = first.create_alias(parent=home, update_slug="second")
    below = second.add_child(instance=InformationPage(title_ka=f"{ASKED} {MARK}", slug="below"))
    search_api.rebuild()
    assert found() == {str(below.pk)}
    restrict(origin)
    search_api.drain()
    assert found() == set()
    assert visit("/ka/second/below/").status_code == 302
    assert visit(f"/api/v3/pages/{below.pk}/").status_code == 404


def test_a_restriction_of_the_alias_itself_counts_for_nothing_as_when_it_is_served(
    make_page: Make, visit: Visit, kareli: Municipality
) -> None:
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    origin = make_page(InformationPage, title_ka=f"{ASKED} {MARK}", slug="origin")
    restriction = restrict(origin)
    alias = origin.create_alias(parent=home, update_slug="alias")
    assert PageViewRestriction.objects.filter(page=alias).exists()  # Wagtail copies it
    restriction.delete()
    search_api.drain()
    assert visit("/ka/alias/").status_code == 200
    assert str(alias.pk) in found()


def test_the_api_names_no_page_around_it_that_is_hidden(
    make_page: Make, visit: Visit, kareli: Municipality
) -> None:
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    private = make_page(InformationPage, title_ka="კარი", slug="door")
    origin = private.add_child(instance=InformationPage(title_ka="ქვედა", slug="origin"))
    draft = make_page(InformationPage, title_ka=MARK, slug="draft")
    alias = origin.create_alias(parent=draft, update_slug="alias")
    assert alias.get_parent().title == MARK

    def around() -> list[str | None]:
        meta = visit(f"/api/v3/pages/{alias.pk}/").json()["meta"]
        return [(meta[name] or {}).get("title") for name in ("alias_of", "parent")]

    assert around() == ["ქვედა", MARK]
    restrict(private)
    draft.unpublish()
    assert around() == [None, None]
    assert visit(f"/api/v3/pages/{home.pk}/").json()["meta"]["parent"] is None


def test_an_activity_in_the_api_of_the_cms_names_no_centre_that_is_hidden(
    make_page: Make, visit: Visit
) -> None:
    centre = make_page(CentrePage, title_ka=MARK, slug="centre")
    activity = make_page(ActivityPage, slug="course", centre=centre, **SOON)
    query = "?type=municipalities.ActivityPage&centre="

    def read() -> Any:
        return visit(f"/api/v3/pages/{activity.pk}/").json()["centre"]

    assert read()["id"] == centre.pk
    assert listed(visit, f"{query}{centre.pk}") == {activity.pk}
    restrict(centre)
    assert read() is None
    hidden, nobodys = (visit(f"/api/v3/pages/{query}{key}") for key in (centre.pk, 999_999))
    assert (hidden.status_code, hidden.content) == (nobodys.status_code, nobodys.content)
