"""What is made of a private page, or of an alias of one, is private from the first moment."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from municipalities.models import (
    InformationPage,
    Municipality,
    MunicipalityHomePage,
    PortalPage,
    User,
)
from search.models import IndexChange
from tests.municipalities.test_privacy import restrict

pytestmark = pytest.mark.cms
Make = Callable[..., Any]
Visit = Callable[..., Any]
Do = Callable[[str, PortalPage, dict[str, Any]], Any]


@pytest.fixture(params=["cms", "api"])
def do(request: pytest.FixtureRequest, anna: User, enter: Callable[[User], Client]) -> Do:
    """`do("copy", page, {…})`: through the CMS with its form, or through its API."""
    api = request.getfixturevalue("api")
    browser = enter(anna)

    def through_cms(action: str, page: PortalPage, form: dict[str, Any]) -> Any:
        path = reverse(f"wagtailadmin_pages:{action}", args=[page.pk])
        answer = browser.post(path, form)
        assert answer.status_code == 302, answer.context["form"].errors
        return answer

    def through_api(action: str, page: PortalPage, form: dict[str, Any]) -> Any:
        body = {"slug": form["new_slug"], "recursive": True} if form else {}
        name = "create_alias" if "alias" in form else action
        answer = api("post", f"{page.pk}/actions/{name}/", body)
        assert answer.status_code in {200, 201}, answer.content
        return answer

    return through_cms if request.param == "cms" else through_api


def form(parent: PortalPage, **values: Any) -> dict[str, Any]:
    """The form of a copy that is published at once, with all below it."""
    return {
        "new_title": "ასლი",
        "new_slug": "made",
        "new_parent_page": parent.pk,
        "copy_subpages": "on",
        "publish_copies": "on",
        **values,
    }


@pytest.fixture
def home(kareli: Municipality) -> MunicipalityHomePage:
    return MunicipalityHomePage.objects.get(municipality=kareli)


@pytest.fixture
def origin(make_page: Make) -> InformationPage:
    return make_page(InformationPage, title_ka="წყალი", slug="origin")


@pytest.fixture
def alias(origin: InformationPage, home: MunicipalityHomePage) -> PortalPage:
    """An alias of an alias of a page made private later."""
    first = origin.create_alias(parent=home, update_slug="first")
    alias = first.create_alias(parent=home, update_slug="second")
    restrict(origin)
    return alias


def test_an_alias_made_a_page_of_its_own_stays_private(
    do: Do, alias: PortalPage, origin: InformationPage, visit: Visit
) -> None:
    do("convert_alias", alias, {})
    assert visit("/ka/second/").status_code == 302
    PageViewRestriction.objects.filter(page=origin.pk).delete()
    assert visit("/ka/second/").status_code == 302  # it follows nothing any more
    assert PortalPage.objects.get(pk=alias.pk).alias_of is None


def test_an_alias_of_a_public_page_becomes_public_whatever_it_was_made_of(
    do: Do, origin: InformationPage, home: MunicipalityHomePage, visit: Visit
) -> None:
    restriction = restrict(origin)
    alias = origin.create_alias(parent=home, update_slug="second")
    restriction.delete()
    assert visit("/ka/second/").status_code == 200
    do("convert_alias", alias, {})
    assert visit("/ka/second/").status_code == 200


def test_a_copy_of_an_alias_is_as_private_as_the_alias(
    do: Do, alias: PortalPage, origin: InformationPage, home: MunicipalityHomePage, visit: Visit
) -> None:
    group = home.municipality.editors
    restriction = PageViewRestriction.objects.get(page=origin.pk)
    restriction.restriction_type = "groups"
    restriction.save()
    restriction.groups.add(group)
    do("copy", alias, form(home))
    assert visit("/ka/made/").status_code == 302
    copied = PageViewRestriction.objects.get(page__slug="made")
    assert (copied.restriction_type, list(copied.groups.all())) == ("groups", [group])
    assert list(restriction.groups.all()) == [group]


def test_a_copy_of_a_section_keeps_the_aliases_in_it_private(
    do: Do, origin: InformationPage, home: MunicipalityHomePage, make_page: Make, visit: Visit
) -> None:
    section = make_page(InformationPage, title_ka="განყოფილება", slug="section")
    section.add_child(instance=InformationPage(title_ka="პირველი", slug="one"))
    origin.create_alias(parent=InformationPage.objects.get(pk=section.pk), update_slug="two")
    restrict(origin)
    do("copy", section, form(home))
    assert visit("/ka/made/one/").status_code == 200
    assert visit("/ka/made/two/").status_code == 302


def test_a_copy_of_a_section_keeps_what_is_private_in_it_private(
    do: Do, origin: InformationPage, home: MunicipalityHomePage, visit: Visit
) -> None:
    for slug in ("one", "two"):
        origin.add_child(instance=InformationPage(title_ka="ქვედა", slug=slug))
    restriction = restrict(PortalPage.objects.get(slug="two"))
    do("copy", PortalPage.objects.get(pk=origin.pk), form(home))
    assert visit("/ka/made/one/").status_code == 200
    assert visit("/ka/made/two/").status_code == 302
    restriction.refresh_from_db()
    assert restriction.page.slug == "two"


def test_a_copy_of_a_private_section_is_made_public_in_one_place(
    do: Do, origin: InformationPage, home: MunicipalityHomePage, visit: Visit
) -> None:
    origin.add_child(instance=InformationPage(title_ka="ქვედა", slug="below"))
    restrict(origin)
    do("copy", PortalPage.objects.get(pk=origin.pk), form(home))
    assert visit("/ka/made/below/").status_code == 302
    PageViewRestriction.objects.filter(page__slug="made").delete()
    assert visit("/ka/made/below/").status_code == 200


@pytest.mark.parametrize("kind", [{}, {"alias": "on"}])
def test_what_cannot_be_made_private_is_not_made(
    kind: dict[str, str],
    do: Do,
    origin: InformationPage,
    home: MunicipalityHomePage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    restrict(origin)
    IndexChange.objects.all().delete()

    def refuse(_restriction: PageViewRestriction, **_values: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("wagtail.models.PageViewRestriction.save", refuse)
    with pytest.raises(RuntimeError):
        do("copy", origin, form(home, **kind))
    assert not PortalPage.objects.filter(slug="made").exists()
    assert not IndexChange.objects.exists()


@pytest.mark.parametrize("is_section_deleted", [False, True])
def test_what_followed_a_deleted_page_stays_private(
    *, is_section_deleted: bool, make_page: Make, home: MunicipalityHomePage, visit: Visit
) -> None:
    section = make_page(InformationPage, slug="section")
    origin = section.add_child(instance=InformationPage(title_ka="წყალი", slug="origin"))
    inside = origin.create_alias(parent=section, update_slug="inside")
    first = origin.create_alias(parent=home, update_slug="first")
    second = first.create_alias(parent=home, update_slug="second")
    restrict(origin)
    PortalPage.objects.get(slug="section" if is_section_deleted else "origin").delete()
    assert PortalPage.objects.filter(pk=inside.pk).exists() != is_section_deleted
    left = PortalPage.objects.get(pk=first.pk).specific
    left.save_revision().publish()  # and with it the alias that follows it
    for page in (left, second):
        assert visit(f"/ka{page.site_path}").status_code == 302
    PageViewRestriction.objects.all().delete()
    for page in (left, second):
        assert visit(f"/ka{page.site_path}").status_code == 200
