"""Kareli's editor names Khobi's things beside her own: in addresses, exports, lists and forms."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.forms import ModelChoiceField
from django.test import Client
from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Collection

from municipalities.models import Municipality, PortalDocument, PortalImage, PortalPage, User
from tests.architecture.cms_addresses import Address, addresses, arguments_of, path_to
from tests.architecture.test_cms_tenancy import is_shut, leaks
from tests.municipalities.cms.conftest import Holdings, make_holdings, mine, theirs

__all__ = ["make_holdings", "mine", "theirs"]  # fixtures of the CMS's own tests

pytestmark = pytest.mark.cms
Enter = Callable[[User], Client]
# Answers although a foreign key stands beside her own: why it may.
HARMLESS = {
    ("wagtailadmin_editing_sessions:ping", "session_id"): "a session not one's own is made anew",
}
# Lists of everybody's things that a form checks afterwards, and where.
CHECKED_LATER = {
    ("wagtailadmin_pages:add", "picture"): "PortalPage.clean",
    ("wagtailadmin_pages:edit", "picture"): "PortalPage.clean",
    ("wagtailadmin_pages:revisions_revert", "picture"): "PortalPage.clean",
    ("wagtailadmin_pages:move", "new_parent_page"): "the guard",
    ("wagtailadmin_pages:copy", "new_parent_page"): "the guard",
}


def unpacked(answer: Any) -> bytes:
    """The body, of a file that is sent in pieces too, and of a workbook what is written in it."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if not body.startswith(b"PK"):
        return body
    workbook = zipfile.ZipFile(io.BytesIO(body))
    return b"".join(workbook.read(name) for name in workbook.namelist())


def written(answer: Any, theirs: Holdings) -> list[str]:
    body = unpacked(answer).decode(errors="replace")
    return [word for word in (*theirs.titles, theirs.user.username) if word in body]


def test_a_foreign_key_beside_ones_own(
    anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    """Her page with their revision, their page's approval, their place to move to."""
    browser, open_doors, asked = enter(anna), [], 0
    for address in addresses():
        own, foreign = arguments_of(address, mine), arguments_of(address, theirs)
        if address.name.endswith(":revisions_compare"):
            foreign |= dict.fromkeys(("revision_id_a", "revision_id_b"), theirs.revision.pk)
        named = [name for name in own if own[name] != foreign[name]]
        for name in named if len(named) > 1 else ():
            path = reverse(address.name, kwargs={**own, name: foreign[name]})
            for ask in (browser.get, browser.post):
                answer, asked = ask(path), asked + 1
                is_known = (address.name, name) in HARMLESS
                if leaks(answer, theirs) or not (is_shut(answer) or is_known):
                    open_doors.append((address.name, name, ask.__name__, answer.status_code))
    assert not open_doors, "\n".join(map(str, open_doors))
    assert asked > 30


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_export_holds_what_belongs_to_another(
    form: str, anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    browser, files = enter(anna), 0
    for address in addresses():
        if address.names_an_object:
            continue
        answer = browser.get(path_to(address, mine), {"export": form})
        assert not written(answer, theirs), address.name
        files += "attachment" in answer.headers.get("Content-Disposition", "")
    assert files >= 4


def test_an_export_holds_ones_own(anna: User, mine: Holdings, enter: Enter) -> None:
    """So the reading of files above is known to see what is in them."""
    report = reverse("wagtailadmin_reports:locked_pages")
    for form in ("csv", "xlsx"):
        answer = enter(anna).get(report, {"export": form})
        assert f"{mine.mark} ამბავი" in unpacked(answer).decode(errors="replace")


def _keys(theirs: Holdings) -> Iterator[dict[str, Any]]:
    news, user = theirs.news, theirs.user.pk
    for name in ("child_of", "descendant_of", "ancestor_of", "translation_of", "id", "parent_page"):
        yield {name: news.get_parent().pk}
    yield {"html_path": news.site_path}
    yield {
        "collection_id": theirs.municipality.collection.pk,
        "site": theirs.municipality.site.pk,
        "municipality": theirs.municipality.pk,
        "workflow": theirs.workflow_state.workflow.pk,
        "object_id": news.pk,
        **dict.fromkeys(("owner", "user", "edited_by", "locked_by", "requested_by"), user),
    }


LISTS = (
    "wagtailadmin_api:",
    "wagtailadmin_choose_page",
    "wagtailadmin_pages:",
    "wagtailadmin_reports:",
    "wagtailimages",
    "wagtaildocs",
    "alert:",
    "service-variants:",
    "municipality:",
)


@pytest.mark.parametrize("kind", LISTS)
def test_no_list_is_opened_by_a_foreign_key(
    kind: str, anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    browser, asked = enter(anna), 0
    for address in addresses():
        if address.names_an_object or not address.name.startswith(kind):
            continue
        for query in _keys(theirs):
            answer, asked = browser.get(path_to(address, mine), query), asked + 1
            assert not written(answer, theirs), (address.name, query)
    assert asked


def _forms(address: Address, browser: Client, holdings: Holdings) -> list[Any]:
    path = path_to(address, holdings)
    answer = browser.get(path) if path else None
    if answer is None or answer.status_code != 200 or not answer.context:
        return []
    return [form for form in [answer.context.get("form")] if hasattr(form, "fields")]


def test_no_form_offers_what_belongs_to_another(
    anna: User, boris: User, khobi: Municipality, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    foreign = {
        PortalPage: theirs.news.pk,
        PortalImage: theirs.image.pk,
        PortalDocument: theirs.document.pk,
        Municipality: khobi.pk,
        Group: khobi.editors.pk,
        User: boris.pk,
        Collection: khobi.collection.pk,
    }
    browser, offering, seen = enter(anna), [], set()
    for address in addresses():
        for form in _forms(address, browser, mine):
            for name, field in form.fields.items():
                is_choice = isinstance(field, ModelChoiceField)
                key = foreign.get(field.queryset.model) if is_choice else None
                seen |= {(address.name, name)} if key else set()
                if key and field.queryset.filter(pk=key).exists():
                    offering.append((address.name, name))
    assert set(offering) == set(CHECKED_LATER)
    assert {("alert:add", "municipality"), ("wagtailadmin_pages:set_privacy", "groups")} <= seen


def _bulk_actions() -> list[tuple[str, str, str]]:
    bulk_action_registry.get_bulk_action_class("", "", "")
    return [
        (app, model, action)
        for app, models in bulk_action_registry.actions.items()
        for model, actions in models.items()
        for action in actions
    ]


def test_every_bulk_action_takes_ones_own_only(
    anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    browser, actions = enter(anna), _bulk_actions()
    kinds = {PortalPage, PortalImage, PortalDocument, User}
    before = {kind: list(kind.objects.order_by("pk").values()) for kind in kinds}
    for app, model, action in actions:
        thing = {
            "portalpage": theirs.news,
            "portalimage": theirs.image,
            "portaldocument": theirs.document,
            "user": theirs.user,
        }[model]
        path = reverse("wagtail_bulk_action", args=[app, model, action])
        for ask in (browser.get, browser.post):
            answer = ask(f"{path}?id={thing.pk}")
            assert is_shut(answer), (action, model, answer.status_code)
            assert not leaks(answer, theirs)
    assert before == {kind: list(kind.objects.order_by("pk").values()) for kind in kinds}
    assert len(actions) >= 10


@pytest.mark.parametrize(
    ("model", "action", "field"),
    [
        ("portalpage", "move", "chooser"),
        ("portalimage", "add_to_collection", "collection"),
        ("portaldocument", "add_to_collection", "collection"),
    ],
)
def test_ones_own_is_not_handed_over_in_bulk(
    model: str, action: str, field: str, anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    thing = {"portalpage": mine.news, "portalimage": mine.image}.get(model, mine.document)
    place = theirs.news.get_parent() if field == "chooser" else theirs.municipality.collection
    path = reverse("wagtail_bulk_action", args=["municipalities", model, action])
    answer = enter(anna).post(f"{path}?id={thing.pk}", {field: place.pk})
    assert not leaks(answer, theirs)
    left = type(thing).objects.get(pk=thing.pk)
    where = left.get_parent().pk if model == "portalpage" else left.collection_id
    assert where != place.pk


def test_a_page_that_is_not_there_is_said_in_the_cms(
    anna: User, mine: Holdings, enter: Enter
) -> None:
    """Also by the views that stand in the place of Wagtail's."""
    for name in ("wagtailimages_chooser:choose", "wagtailimages:index", "wagtaildocs:index"):
        answer = enter(anna).get(reverse(name), {"p": 9})
        assert answer.status_code in {200, 404}


def test_privacy_is_kept_by_groups_of_ones_own(
    anna: User, kareli: Municipality, khobi: Municipality, mine: Holdings, enter: Enter
) -> None:
    browser = enter(anna)
    path = reverse("wagtailadmin_pages:set_privacy", args=[mine.news.pk])
    shown = browser.get(path).json()["html"]
    assert kareli.editors.name in shown
    assert khobi.editors.name not in shown
    for group, step in ((khobi.editors, "set_privacy"), (kareli.editors, "set_privacy_done")):
        data = {"restriction_type": "groups", "groups": [group.pk]}
        assert browser.post(path, data).json()["step"] == step


@pytest.mark.parametrize("action", ["copy", "move", "create_alias"])
def test_a_script_of_the_cms_puts_nothing_elsewhere(
    action: str, anna: User, mine: Holdings, theirs: Holdings, enter: Enter
) -> None:
    """The CMS's own scripts send the place as JSON."""
    path = reverse("wagtailadmin_api:pages:action", args=[mine.news.pk, action])
    place = theirs.news.get_parent()
    before = list(PortalPage.objects.order_by("pk").values())
    data = {"destination_page_id": place.pk}
    answer = enter(anna).post(path, data, content_type="application/json")
    assert answer.status_code == 404, answer.content
    assert list(PortalPage.objects.order_by("pk").values()) == before
    for body in ("[]", "{broken", '{"destination_page_id": "abc"}'):
        answer = enter(anna).post(path, body, content_type="application/json")
        assert answer.status_code in {400, 403, 404}


def test_a_kind_nobody_knows_is_not_there(anna: User, mine: Holdings, enter: Enter) -> None:
    path = reverse("wagtail_bulk_action", args=["nowhere", "nothing", "delete"])
    assert is_shut(enter(anna).get(f"{path}?id=1"))
