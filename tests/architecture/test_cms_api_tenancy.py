"""Every operation of the CMS's API, called by Kareli's editor about Khobi's things."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import APIToken, Site

from municipalities.models import Municipality, PortalDocument, PortalImage, PortalPage, User
from tests.architecture.cms_api_calls import BODIES, PREFIX, Call, calls
from tests.architecture.test_cms_tenancy import leaks
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST
from tests.municipalities.cms.conftest import Holdings, make_holdings, mine, theirs

__all__ = ["make_holdings", "mine", "theirs"]  # fixtures of the CMS's own tests

Ask = Callable[..., Any]
KINDS = (PortalPage, PortalImage, PortalDocument, Redirect, Site)
CALLS = calls()
ABOUT_AN_OBJECT = [call for call in CALLS if call.names_an_object]
TO_A_PLACE = [
    call
    for call in CALLS
    if call.name in {"pages_create", "pages_actions_copy", "pages_actions_move"}
    or call.name in {"pages_actions_create_alias", "redirects_create", "redirects_update"}
]
QUERIES = {
    "pages_list": ("ancestor_of", "child_of", "descendant_of", "translation_of"),
    "pages_find": ("id",),
    "redirects_find": ("id",),
}
# Answered 404 about one's own things too, and why.
NOT_HERS_EITHER = {
    "sites_detail": "sites are the administrators'",
    "sites_update": "sites are the administrators'",
    "sites_delete": "sites are the administrators'",
    "pages_actions_copy_for_translation": "both languages live on one page",
}


def _rows() -> dict[Any, list[Any]]:
    return {kind: list(kind.objects.order_by("pk").values()) for kind in KINDS}


@pytest.fixture
def ask() -> Ask:
    """A call to the API: as the holder of a token, or as anybody."""

    def call(method: str, path: str, body: Any = None, *, user: Any = None, host: str) -> Any:
        headers = {"host": host}
        if user:
            headers["authorization"] = f"Bearer {APIToken.create_token(user=user, name='t')[1]}"
        send = getattr(Client(headers=headers), method)
        if method == "get":
            return send(path, body)
        return send(path, body, content_type="application/json")

    return call


def test_every_operation_is_described() -> None:
    assert {call.name for call in CALLS} == set(BODIES)


@pytest.mark.parametrize("call", ABOUT_AN_OBJECT, ids=str)
def test_what_belongs_to_another_municipality_does_not_exist(
    call: Call, anna: User, mine: Holdings, theirs: Holdings, ask: Ask
) -> None:
    before = _rows()
    bodies = BODIES[call.name](theirs), BODIES[call.name](mine), {}
    for host, body in product((KARELI_HOST, KHOBI_HOST, NATIONAL_HOST), bodies):
        answer = ask(call.method, call.to(theirs), body, user=anna, host=host)
        assert answer.status_code == 404, answer.content
        assert answer["Content-Type"] == "application/problem+json"
        assert not leaks(answer, theirs)
    assert _rows() == before


@pytest.mark.parametrize("call", ABOUT_AN_OBJECT, ids=str)
def test_her_own_things_are_there(call: Call, anna: User, mine: Holdings, ask: Ask) -> None:
    answer = ask(call.method, call.to(mine), BODIES[call.name](mine), user=anna, host=NATIONAL_HOST)
    assert (answer.status_code == 404) is (call.name in NOT_HERS_EITHER), answer.content
    assert answer.status_code < 500


@pytest.mark.parametrize("call", ABOUT_AN_OBJECT, ids=str)
def test_nobody_reaches_another_hosts_things(
    call: Call, kareli: Municipality, theirs: Holdings, ask: Ask
) -> None:
    answer = ask(call.method, call.to(theirs), BODIES[call.name](theirs), host=KARELI_HOST)
    assert answer.status_code == (404 if call.is_reading else 401), answer.content
    assert not leaks(answer, theirs)


@pytest.mark.parametrize("call", TO_A_PLACE, ids=str)
def test_a_place_in_another_municipality_does_not_exist(
    call: Call, anna: User, mine: Holdings, theirs: Holdings, ask: Ask
) -> None:
    """Create, copy, move, alias from her own page to their list of news, however it is written."""
    before = _rows()
    for kind in (int, str, float):
        body = _numbers_as(kind, BODIES[call.name](theirs))
        answer = ask(call.method, call.to(mine), body, user=anna, host=NATIONAL_HOST)
        assert answer.status_code == 404, answer.content
    assert _rows() == before


def _numbers_as(kind: type, body: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _numbers_as(kind, value)
        if isinstance(value, dict)
        else kind(value)
        if isinstance(value, int)
        else value
        for key, value in body.items()
    }


@pytest.mark.parametrize(
    ("name", "field"), [(n, f) for n, fields in QUERIES.items() for f in fields]
)
def test_a_filter_does_not_name_what_belongs_to_another(
    name: str, field: str, anna: User, mine: Holdings, theirs: Holdings, ask: Ask
) -> None:
    call = next(call for call in CALLS if call.name == name)
    for user in (anna, None):
        for holdings, is_there in ((mine, True), (theirs, False)):
            thing = holdings.redirect if "redirects" in name else holdings.news
            answer = ask("get", call.path, {field: thing.pk}, user=user, host=KARELI_HOST)
            assert (answer.status_code != 404) is is_there, (user, answer.content)


@pytest.mark.parametrize("call", [call for call in CALLS if call.is_reading], ids=str)
def test_no_list_shows_what_belongs_to_another_municipality(
    call: Call, anna: User, mine: Holdings, theirs: Holdings, ask: Ask
) -> None:
    """With a token and without; on their host they are not shown to her either."""
    searches = {}, {"search": theirs.mark}, {"order": "id"}
    asked = [(anna, host) for host in (KARELI_HOST, KHOBI_HOST, NATIONAL_HOST)]
    for user, host in [*asked, (None, KARELI_HOST), (None, NATIONAL_HOST)]:
        for query in searches:
            answer = ask("get", call.to(mine), query, user=user, host=host)
            assert not leaks(answer, theirs), (user, host, query)
            assert theirs.mark not in answer.content.decode()


def test_her_lists_show_her_own(anna: User, mine: Holdings, ask: Ask) -> None:
    for kind, title in (("pages", "ამბავი"), ("images", "სურათი"), ("documents", "საბუთი")):
        for query in ({}, {"search": title}):
            listed = ask("get", f"{PREFIX}{kind}/", query, user=anna, host=NATIONAL_HOST).json()
            titles = [item["title"] for item in listed["items"]]
            assert f"{mine.mark} {title}" in titles, (kind, query, titles)
    listed = ask("get", f"{PREFIX}redirects/", user=anna, host=NATIONAL_HOST).json()
    assert [item["old_path"] for item in listed["items"]] == [f"/{mine.mark}"]


def test_readers_see_the_pictures_and_papers_of_published_pages(
    mine: Holdings, theirs: Holdings, ask: Ask
) -> None:
    for holdings in (mine, theirs):
        page = holdings.news
        page.picture = holdings.image
        page.body_ka = [("documents", {"documents": [holdings.document]})]
        page.save()
    for kind, title in (("images", "სურათი"), ("documents", "საბუთი")):
        for query in ({}, {"search": title}):
            listed = ask("get", f"{PREFIX}{kind}/", query, host=KARELI_HOST).json()
            assert [item["title"] for item in listed["items"]] == [f"{mine.mark} {title}"]
    mine.news.unpublish()
    assert ask("get", f"{PREFIX}images/{mine.image.pk}/", host=KARELI_HOST).status_code == 404


def test_a_session_is_no_token(anna: User, mine: Holdings, enter: Callable[[User], Client]) -> None:
    """Wagtail's API trusts no cookie, and so the door does not either."""
    answer = enter(anna).get(f"{PREFIX}pages/{mine.news.pk}/")
    assert answer.status_code == 404


def test_an_administrator_reaches_all(root: User, theirs: Holdings, ask: Ask) -> None:
    for call in ABOUT_AN_OBJECT:
        if call.is_reading:
            answer = ask("get", call.to(theirs), user=root, host=KARELI_HOST)
            assert answer.status_code == 200, (call.name, answer.content)


@pytest.mark.parametrize("key", ["0", "-1", "abc", "9" * 30])
def test_what_is_no_key_at_all(key: str, anna: User, ask: Ask) -> None:
    for user in (anna, None):
        for kind in ("pages", "images", "documents", "redirects"):
            answer = ask("get", f"{PREFIX}{kind}/{key}/", user=user, host=KARELI_HOST)
            assert answer.status_code in {404, 422}, answer.content
    answer = ask("post", f"{PREFIX}pages/", "[1]", user=anna, host=KARELI_HOST)
    assert answer.status_code == 422
    answer = ask("post", f"{PREFIX}pages/", "{broken", user=anna, host=KARELI_HOST)
    assert answer.status_code == 400
