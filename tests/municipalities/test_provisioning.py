"""A municipality gets everything it owns, once, however often it is asked for."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Collection, Site, WorkflowPage

from municipalities.models import Municipality, NewsIndexPage, PortalPage, User
from municipalities.provisioning import SECTIONS, provision_municipality
from search.models import IndexChange


def counts() -> dict[str, int]:
    models = (PortalPage, Site, Group, Collection, WorkflowPage)
    return {model.__name__: model.objects.count() for model in models}


def test_provisioning_makes_site_pages_groups_and_collection(kareli: Municipality) -> None:
    home = kareli.site.root_page.specific
    assert kareli.site.hostname == "kareli.localhost"
    assert home.title_ka == kareli.official_name_ka
    assert {page.slug for page in PortalPage.objects.child_of(home)} == set(SECTIONS)
    assert kareli.editors.page_permissions.filter(page=home.pk).count() == 5
    assert kareli.editors.collection_permissions.filter(collection=kareli.collection).count() == 6
    assert WorkflowPage.objects.filter(page=home.pk).exists()


def test_provisioning_again_changes_nothing(kareli: Municipality) -> None:
    before = counts()
    provision_municipality(municipality=kareli)
    assert counts() == before


def test_every_page_carries_its_municipality(kareli: Municipality, khobi: Municipality) -> None:
    for municipality in (kareli, khobi):
        tree = PortalPage.objects.descendant_of(municipality.site.root_page, inclusive=True)
        assert {page.municipality for page in tree} == {municipality}


def test_page_cannot_move_to_another_municipality(
    kareli: Municipality, khobi: Municipality
) -> None:
    page = NewsIndexPage.objects.get(municipality=kareli)
    assert not page.can_move_to(khobi.site.root_page.specific)


def test_editor_has_permission_on_own_pages_only(
    anna: User, kareli: Municipality, khobi: Municipality
) -> None:
    own, other = (each.site.root_page.permissions_for_user(anna) for each in (kareli, khobi))
    assert own.can_edit()
    assert own.can_publish()
    assert not other.can_edit()
    assert not other.can_publish()


def test_author_writes_but_does_not_publish(kareli: Municipality, make_user) -> None:
    author = make_user("gio", Group.objects.get(name="ქარელი: ავტორები"))
    permissions = kareli.site.root_page.permissions_for_user(author)
    assert permissions.can_add_subpage()
    assert not permissions.can_publish()


def test_failure_leaves_nothing_behind(country: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("municipalities.provisioning._workflow", fail)
    before = counts()
    with pytest.raises(RuntimeError):
        provision_municipality(municipality=Municipality.objects.get(slug="gori"))
    assert counts() == before
    assert not Municipality.objects.get(slug="gori").is_open


def test_command_opens_a_municipality(country: None) -> None:
    out = StringIO()
    call_command("provision_municipality", "kutaisi", stdout=out)
    assert "http://kutaisi.localhost" in out.getvalue()
    assert Municipality.objects.get(slug="kutaisi").wave == "second"


def test_command_names_an_unknown_municipality(country: None) -> None:
    with pytest.raises(CommandError, match="atlantis"):
        call_command("provision_municipality", "atlantis")


def test_search_is_told_of_a_site_that_opens(country: None) -> None:
    provision_municipality(municipality=Municipality.objects.get(slug="gori"))
    assert IndexChange.objects.filter(kind="municipality", object_id="gori").exists()
