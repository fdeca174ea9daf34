"""What is not for everybody is told to nobody, from the moment it is made private."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    Municipality,
    MunicipalityHomePage,
    NewsPage,
    PortalDocument,
    PortalPage,
    User,
)
from search import api as search_api
from search.models import IndexChange
from tests.conftest import NATIONAL_HOST

Make = Callable[..., Any]
Visit = Callable[..., Any]
Enter = Callable[[User], Client]
ASKED, MARK, OLD = "ჩუმადხევი", "დაფარული", "/ka/old-secret"
LISTS = (
    "/ka/",
    "/ka/news/",
    "/ka/news/feed/",
    "/ka/activities/",
    "/ka/activities.ics",
    "/ka/centres/",
    "/ka/open/",
    f"/ka/search/?q={ASKED}",
    f"/ka/suggest/?q={ASKED[:7]}",
    "/api/v1/news",
    "/api/v1/activities",
    "/api/v1/centres",
    f"/api/v1/search?q={ASKED}",
    f"/api/v1/suggest?q={ASKED[:7]}",
    "/api/v3/pages/",
    "/api/v3/redirects/",
)
NOW = timezone.now()
SOON = {"starts_at": NOW + timedelta(hours=1), "ends_at": NOW + timedelta(hours=2)}


def restrict(page: Any) -> PageViewRestriction:
    base = PortalPage.objects.get(pk=page.pk)
    return PageViewRestriction.objects.create(page=base, restriction_type="login")


@pytest.fixture
def within(make_page: Make) -> InformationPage:
    """A page below another one."""
    above = make_page(InformationPage, title_ka="ღია", slug="open")
    page = InformationPage(title_ka=f"{ASKED} {MARK}", slug="within")
    above.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def secrets(make_page: Make, within: InformationPage) -> list[Any]:
    """A page of each kind, in every list and in the index."""
    made = [
        make_page(kind, title_ka=f"{ASKED} {MARK}", **(SOON if kind is ActivityPage else {}))
        for kind in (NewsPage, ActivityPage, CentrePage)
    ]
    Redirect.add_redirect(OLD, redirect_to=made[0])
    search_api.rebuild()
    return [*made, within]


def telling(visit: Visit) -> set[str]:
    """The lists that show one of the pages."""
    marks = (MARK, OLD, MARK.encode("unicode_escape").decode())
    shown = {path: visit(path).content.decode() for path in LISTS}
    return {path for path, text in shown.items() if any(mark in text for mark in marks)}


def found() -> set[str]:
    """Keys of the pages that search finds."""
    asked = search_api.SearchRequest(query=ASKED, language="ka", municipality="kareli")
    return {hit.object_id for hit in search_api.search(asked).items}


def test_a_page_made_private_leaves_every_list_at_once_and_comes_back(
    visit: Visit, secrets: list[Any]
) -> None:
    assert telling(visit) == set(LISTS)
    restrictions = [restrict(page) for page in secrets]
    search_api.drain()
    assert telling(visit) == set()
    for restriction in restrictions:
        restriction.delete()
    search_api.drain()
    assert telling(visit) == set(LISTS)


def test_a_private_page_itself_answers_nobody(visit: Visit, secrets: list[Any]) -> None:
    doors = {
        NewsPage: ("/api/v1/news/{0.pk}",),
        ActivityPage: ("/api/v1/activities/{0.pk}", "/ka/activities/{0.slug}.ics"),
        CentrePage: ("/api/v1/centres/{0.slug}", "/ka/centres/{0.slug}.ics"),
        InformationPage: (),
    }
    for page in secrets:
        paths = [door.format(page) for door in (*doors[type(page)], "/api/v3/pages/{0.pk}/")]
        assert {visit(path).status_code for path in paths} == {200}
        restrict(page)
        assert {visit(path).status_code for path in paths} == {404}
        assert visit(f"/ka{page.site_path}").status_code == 302
        assert visit(f"/api/v3/pages/find/?html_path={page.site_path}").status_code == 404


def test_what_stands_below_a_private_page_is_private(
    visit: Visit, kareli: Municipality, secrets: list[Any]
) -> None:
    restriction = restrict(MunicipalityHomePage.objects.get(municipality=kareli))
    search_api.drain()
    assert telling(visit) == set()
    restriction.delete()
    search_api.drain()
    assert found() == {str(page.pk) for page in secrets}


def test_a_page_moved_below_a_private_one_is_private(
    within: InformationPage, make_page: Make
) -> None:
    private = make_page(InformationPage, title_ka="კარი", slug="door")
    restrict(private)
    public = within.get_parent()
    search_api.rebuild()
    assert found() == {str(within.pk)}
    for place, keys in ((private, set()), (public, {str(within.pk)})):
        within.move(InformationPage.objects.get(pk=place.pk), pos="last-child")
        within = InformationPage.objects.get(pk=within.pk)
        search_api.drain()
        assert found() == keys


def test_the_way_up_leaves_out_a_page_that_was_taken_down(
    within: InformationPage, visit: Visit
) -> None:
    above, path = within.get_parent().specific, f"/ka{within.site_path}"
    way_up = f'/ka{above.site_path}">{above.title_ka}<'
    assert way_up in visit(path).content.decode()
    above.unpublish()
    assert way_up not in visit(path).content.decode()


def test_a_copy_of_a_private_page_is_private(within: InformationPage, visit: Visit) -> None:
    restrict(within)
    search_api.rebuild()
    within.copy(update_attrs={"slug": "copy"}, keep_live=True)
    search_api.drain()
    assert found() == set()
    assert visit("/ka/open/copy/").status_code == 302


def test_an_alias_is_as_private_as_the_page_it_follows(
    within: InformationPage, visit: Visit, kareli: Municipality
) -> None:
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    alias = within.create_alias(parent=home, update_slug="alias")
    search_api.rebuild()
    keys = {str(within.pk), str(alias.pk)}
    assert found() == keys
    assert visit(f"/api/v3/pages/{alias.pk}/").status_code == 200
    restriction = restrict(within)
    search_api.drain()
    assert found() == set()
    assert visit("/ka/alias/").status_code == 302
    assert visit(f"/api/v3/pages/{alias.pk}/").status_code == 404
    restriction.delete()
    search_api.drain()
    assert found() == keys


def test_an_activity_does_not_tell_of_a_centre_that_is_not_shown(
    visit: Visit, make_page: Make
) -> None:
    centre = make_page(CentrePage, title_ka=MARK, slug="dapharuli", phone="+995 322 00 00 00")
    activity = make_page(ActivityPage, title_ka="კურსი", slug="course", centre=centre, **SOON)
    paths = ("/ka/", "/ka/activities/", "/ka/activities/course/", "/ka/activities/course.ics")
    paths += ("/ka/activities.ics", "/api/v1/activities", f"/api/v1/activities/{activity.pk}")

    def told() -> set[str]:
        texts = {path: visit(path).content.decode() for path in paths}
        return {path for path, text in texts.items() if MARK in text or centre.slug in text}

    assert told() == set(paths)
    restriction = restrict(centre)
    assert told() == set()
    restriction.delete()
    centre.unpublish()
    assert told() == set()


def test_the_api_names_no_document_of_a_private_collection(
    visit: Visit, make_page: Make, kareli: Municipality, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    document = PortalDocument.objects.create(
        title=MARK, collection=kareli.collection, file=ContentFile(b"text", name="paper.txt")
    )
    link = f'<p><a linktype="document" id="{document.pk}">ქაღალდი</a></p>'
    make_page(NewsPage, body_ka=[{"type": "text", "value": link}])
    assert MARK in visit("/api/v3/documents/").content.decode()
    CollectionViewRestriction.objects.create(collection=kareli.collection, restriction_type="login")
    assert MARK not in visit("/api/v3/documents/").content.decode()
    assert visit(f"/api/v3/documents/{document.pk}/").status_code == 404
    assert visit(document.url).status_code == 302


@pytest.mark.parametrize("who", ["anna", "root"])
def test_privacy_set_in_the_cms_is_told_in_the_same_transaction(
    who: str,
    request: pytest.FixtureRequest,
    enter: Enter,
    within: InformationPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    browser = enter(request.getfixturevalue(who))
    path = reverse("wagtailadmin_pages:set_privacy", args=[within.get_parent().pk])
    search_api.rebuild()
    for kind, keys in (("login", set()), ("none", {str(within.pk)})):
        assert browser.post(path, {"restriction_type": kind}).status_code == 200
        search_api.drain()
        assert found() == keys

    def refuse(**_change: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("municipalities.search_signals.record_changes", refuse)
    with pytest.raises(RuntimeError):
        browser.post(path, {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()


def test_national_staff_may_keep_a_page_for_any_group(
    enter: Enter, visit: Visit, root: User, boris: User, within: InformationPage
) -> None:
    path = reverse("wagtailadmin_pages:set_privacy", args=[within.pk])
    assert boris.groups.get().name in enter(root).get(path).json()["html"]
    assert visit(path, host=NATIONAL_HOST).status_code == 302


def test_every_page_below_is_told_of_once(within: InformationPage) -> None:
    IndexChange.objects.all().delete()
    restrict(within.get_parent())
    told = list(IndexChange.objects.values_list("kind", "object_id"))
    assert sorted(told) == sorted([("page", str(within.get_parent().pk)), ("page", str(within.pk))])


@pytest.mark.parametrize("path", ["/ka/activities/?centre={}", "/api/v1/activities?centre={}"])
def test_a_centre_that_is_not_shown_filters_as_one_that_does_not_exist(
    path: str, visit: Visit, make_page: Make
) -> None:
    centre = make_page(CentrePage, title_ka=MARK, slug="dapharuli")
    make_page(ActivityPage, title_ka=ASKED, slug="course", centre=centre, **SOON)

    def answer(slug: str) -> str:
        return visit(path.format(slug)).content.decode().replace(slug, "…")

    assert ASKED in answer("dapharuli")
    restriction = restrict(centre)
    assert answer("dapharuli") == answer("aravisi")
    restriction.delete()
    centre.unpublish()
    assert answer("dapharuli") == answer("aravisi")
