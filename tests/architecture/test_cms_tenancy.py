"""Every address of the CMS, asked by Kareli's editor about Khobi's things, and about her own."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from municipalities.models import Alert, Municipality, PortalDocument, PortalImage, PortalPage, User
from tests.architecture.cms_addresses import addresses, path_to
from tests.municipalities.cms.conftest import Holdings, make_holdings, mine, theirs

__all__ = ["make_holdings", "mine", "theirs"]  # fixtures of the CMS's own tests

pytestmark = pytest.mark.cms
HOME, LOGIN = "/cms/", "/cms/login/"
KINDS = (PortalPage, PortalImage, PortalDocument, Alert)
# Answered with her own things: so the test would notice a door that is always shut.
OPEN_TO_OWN = {
    "wagtailadmin_explore": "მონახაზი",
    "wagtailadmin_pages:edit": "მონახაზი",
    "wagtailadmin_pages:copy": "მონახაზი",
    "wagtailadmin_pages:history": "მონახაზი",
    "wagtailadmin_pages:revisions_compare": "",
    "wagtailadmin_pages:delete": "მონახაზი",
    "wagtailadmin_pages:usage": "მონახაზი",
    "wagtailadmin_api:pages:detail": "ამბავი",
    "wagtailadmin_choose_page_child": "მონახაზი",
    "wagtailimages:edit": "სურათი",
    "wagtailimages_chooser:chosen": "სურათი",
    "wagtailadmin_api:images:detail": "სურათი",
    "wagtaildocs:edit": "საბუთი",
    "wagtaildocs_chooser:chosen": "საბუთი",
    "wagtailadmin_api:documents:detail": "საბუთი",
    "alert:edit": "განგაში",
    "alert:history": "განგაში",
    "municipality:edit": "",
}


def leaks(response: Any, theirs: Holdings) -> list[str]:
    """Their titles in the answer, written out or escaped as in JSON."""
    body = "" if response.streaming else response.content.decode()
    return [title for title in theirs.titles if title in body or json.dumps(title)[1:-1] in body]


def is_shut(response: Any) -> bool:
    if response.status_code in {301, 302}:
        return response["Location"].split("?")[0] in {HOME, LOGIN}
    return response.status_code in {403, 404, 405}


def test_an_object_of_another_municipality_does_not_exist(
    anna: User, mine: Holdings, theirs: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    before = {kind: list(kind.objects.order_by("pk").values()) for kind in KINDS}
    open_doors = []
    for address in addresses():
        path = path_to(address, theirs) if address.names_an_object else None
        for ask in (browser.get, browser.post) if path else ():
            answer = ask(path)
            if not is_shut(answer) or leaks(answer, theirs):
                open_doors.append((ask.__name__, address.name, answer.status_code))
    assert not open_doors, "\n".join(map(str, open_doors))
    assert before == {kind: list(kind.objects.order_by("pk").values()) for kind in KINDS}


def test_no_list_shows_what_belongs_to_another_municipality(
    anna: User, mine: Holdings, theirs: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    leaking = []
    for address in addresses():
        if address.names_an_object:
            continue
        for query in ({}, {"q": theirs.mark, "term": theirs.mark}):
            answer = browser.get(path_to(address, theirs), query)
            # Their mark stands alone in names of tokens and in redirects; what was asked is echoed.
            shown = not query and theirs.mark in answer.content.decode()
            if leaks(answer, theirs) or b"boris" in answer.content or shown:
                leaking.append((address.name, query, leaks(answer, theirs)))
    assert not leaking, "\n".join(map(str, leaking))


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("wagtailadmin_choose_page_chosen_multiple", {"id": "news"}),
        ("wagtailimages_chooser:chosen_multiple", {"id": "image"}),
        ("wagtaildocs_chooser:chosen_multiple", {"id": "document"}),
    ],
)
def test_several_chosen_at_once_are_all_ones_own(
    name: str,
    query: dict[str, str],
    anna: User,
    mine: Holdings,
    theirs: Holdings,
    enter: Callable[[User], Client],
) -> None:
    browser = enter(anna)

    def ask(holdings: Holdings) -> Any:
        return browser.get(
            reverse(name), {key: getattr(holdings, kind).pk for key, kind in query.items()}
        )

    assert leaks(ask(mine), mine)
    assert not leaks(ask(theirs), theirs)


@pytest.mark.parametrize("model", ["portalpage", "portalimage", "portaldocument"])
def test_bulk_actions_take_ones_own_only(
    model: str, anna: User, mine: Holdings, theirs: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    app = "municipalities"
    field = {"portalpage": "news", "portalimage": "image", "portaldocument": "document"}[model]
    path = reverse("wagtail_bulk_action", args=[app, model, "delete"])
    key = getattr(theirs, field).pk
    for query in ({"id": key}, {"id": [getattr(mine, field).pk, key]}, {"id": "all"}):
        for ask in (browser.get, browser.post):
            assert not leaks(ask(path, QUERY_STRING=_query(query)), theirs)
    assert getattr(theirs, field)._meta.model.objects.filter(pk=key).exists()


def _query(values: dict[str, Any]) -> str:
    from urllib.parse import urlencode

    return urlencode(values, doseq=True)


def test_her_own_things_are_there(
    anna: User, mine: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    by_name = {address.name: address for address in addresses()}
    shut = []
    for name, thing in OPEN_TO_OWN.items():
        answer = browser.get(path_to(by_name[name], mine))
        title = f"{mine.mark} {thing}" if thing else ""
        if answer.status_code != 200 or (title and title not in leaks(answer, mine)):
            shut.append((name, answer.status_code))
    assert not shut, "\n".join(map(str, shut))


def test_national_staff_and_administrators_are_not_shut_out(
    root: User, theirs: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(root)
    assert browser.get(reverse("wagtailimages:edit", args=[theirs.image.pk])).status_code == 200
    assert browser.get(reverse("alert:edit", args=[theirs.alert.pk])).status_code == 200


def test_the_guard_stands_in_the_settings(settings: Any) -> None:
    assert "municipalities.cms.guard.TenantGuard" in settings.MIDDLEWARE


def test_an_author_is_as_bound_as_an_editor(
    kareli: Municipality,
    mine: Holdings,
    theirs: Holdings,
    make_user: Callable[..., User],
    enter: Callable[[User], Client],
) -> None:
    from django.contrib.auth.models import Group

    author = make_user("ana", Group.objects.get(name=f"{kareli.name_ka}: ავტორები"))
    browser = enter(author)
    own = browser.get(reverse("wagtailadmin_explore", args=[mine.news.get_parent().pk]))
    assert leaks(own, mine)
    assert is_shut(browser.get(reverse("wagtailadmin_pages:edit", args=[theirs.news.pk])))


def test_a_typed_address_becomes_a_page_link_on_ones_own_site_only(
    anna: User, mine: Holdings, theirs: Holdings, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    for holdings, converted in ((mine, True), (theirs, False)):
        field = "external-link-chooser"
        data = {f"{field}-url": holdings.news.full_url, f"{field}-link_text": "ბმული"}
        answer = browser.post(reverse("wagtailadmin_choose_page_external_link"), data)
        assert ("id" in str(answer.json()["result"].keys())) is converted
