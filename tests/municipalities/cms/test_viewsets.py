"""Alerts, municipalities and topics in the CMS, and the editor's start page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from municipalities.models import Alert, Municipality, NewsPage, PortalPage, Topic, User
from municipalities.queries import get_municipality
from search.models import IndexChange
from tests.municipalities.cms.conftest import Holdings
from tests.municipalities.cms.forms import errors, open_form, send, status_of

pytestmark = pytest.mark.cms
WHEN = {"starts_at": "2027-01-10 10:00", "ends_at": "2027-01-11 10:00"}


@pytest.fixture
def browser(anna: User, enter: Callable[[User], Client]) -> Client:
    return enter(anna)


def test_an_alert_is_for_ones_own_municipality(
    kareli: Municipality, browser: Client, anna: User
) -> None:
    path = reverse("alert:add")
    assert open_form(browser, path)["municipality"] == str(kareli.pk)
    answer = send(browser, path, title_ka="წყალი არ იქნება", **WHEN)
    assert answer.status_code == 302, errors(answer)
    alert = Alert.objects.get(title_ka="წყალი არ იქნება")
    assert alert.municipality == kareli
    entry = ModelLogEntry.objects.for_instance(alert).get()
    assert (entry.action, entry.user) == ("wagtail.create", anna)


def test_an_alert_for_another_municipality_is_refused(khobi: Municipality, browser: Client) -> None:
    path = reverse("alert:add")
    answer = send(browser, path, title_ka="უცხო", municipality=str(khobi.pk), **WHEN)
    assert "municipality" in errors(answer)
    assert not Alert.objects.exists()


def test_an_alert_needs_a_georgian_title(kareli: Municipality, browser: Client) -> None:
    answer = send(browser, reverse("alert:add"), title_en="No water", **WHEN)
    assert "title_ka" in errors(answer)


def test_an_alert_is_changed_and_deleted_by_its_editor(mine: Holdings, browser: Client) -> None:
    edit = reverse("alert:edit", args=[mine.alert.pk])
    assert send(browser, edit, level="emergency").status_code == 302
    mine.alert.refresh_from_db()
    assert mine.alert.level == "emergency"
    assert browser.post(reverse("alert:delete", args=[mine.alert.pk])).status_code == 302
    assert not Alert.objects.filter(pk=mine.alert.pk).exists()


def test_an_editor_changes_the_contact_of_the_own_municipality_alone(
    kareli: Municipality, browser: Client
) -> None:
    edit = reverse("municipality:edit", args=[kareli.pk])
    shown = open_form(browser, edit)
    assert {"address_ka", "phone", "email"} <= set(shown)
    assert not {"name_ka", "official_name_ka", "dye"} & set(shown)
    send(browser, edit, phone="+995 369 00 00 00", name_ka="სხვა", dye="indigo")
    kareli.refresh_from_db()
    assert (kareli.phone, kareli.name_ka, kareli.dye) == ("+995 369 00 00 00", "ქარელი", "pine")


def test_an_administrator_changes_the_names(
    kareli: Municipality, root: User, enter: Callable[[User], Client]
) -> None:
    edit = reverse("municipality:edit", args=[kareli.pk])
    assert send(enter(root), edit, name_en="Qareli", dye="indigo").status_code == 302
    kareli.refresh_from_db()
    assert (kareli.name_en, kareli.dye) == ("Qareli", "indigo")


def test_a_new_name_of_a_municipality_is_told_to_search(
    kareli: Municipality, root: User, enter: Callable[[User], Client]
) -> None:
    IndexChange.objects.all().delete()
    edit = reverse("municipality:edit", args=[kareli.pk])
    send(enter(root), edit, official_name_en="Municipality of the River")
    kareli.refresh_from_db()
    assert kareli.official_name_en == "Municipality of the River"
    (told,) = IndexChange.objects.all()
    assert (told.kind, told.object_id) == ("municipality", "kareli")


def test_nobody_adds_or_deletes_a_municipality(
    kareli: Municipality, root: User, enter: Callable[[User], Client]
) -> None:
    browser = enter(root)
    assert browser.post(reverse("municipality:add"), {}).status_code == 302
    assert browser.post(reverse("municipality:delete", args=[kareli.pk])).status_code == 302
    assert Municipality.objects.filter(pk=kareli.pk).exists()


def test_an_administrator_opens_a_site_after_a_question(
    country: None, root: User, enter: Callable[[User], Client]
) -> None:
    browser, telavi = enter(root), get_municipality(slug="telavi")
    path = reverse("municipality:open", args=[telavi.pk])
    assert path in browser.get(reverse("municipality:edit", args=[telavi.pk])).content.decode()
    question = browser.get(path)
    assert question.context["belongings"] == []
    assert not get_municipality(slug="telavi").is_open
    answer = browser.post(path, follow=True)
    assert get_municipality(slug="telavi").site.hostname == "telavi.localhost"
    body = answer.content.decode()
    for made in ("telavi.localhost", "თელავი: რედაქტორები", "სიახლეები"):
        assert made in body
    assert ModelLogEntry.objects.for_instance(telavi).get().user == root


def test_an_editor_opens_no_site(kareli: Municipality, browser: Client) -> None:
    path = reverse("municipality:open", args=[kareli.pk])
    assert browser.post(path).status_code == 302
    assert not ModelLogEntry.objects.exists()


def test_national_staff_keeps_the_topics(nana: User, enter: Callable[[User], Client]) -> None:
    topic = Topic.objects.get(code="roads")
    edit = reverse("topic:edit", args=[topic.pk])
    assert send(enter(nana), edit, synonyms_ka="გზა\nხიდი").status_code == 302
    topic.refresh_from_db()
    assert topic.synonyms_ka.split() == ["გზა", "ხიდი"]


def test_an_editor_does_not_change_topics(kareli: Municipality, browser: Client) -> None:
    topic = Topic.objects.get(code="roads")
    assert browser.get(reverse("topic:edit", args=[topic.pk])).status_code == 404
    assert browser.get(reverse("topic:index")).status_code == 302


def test_the_start_page_leads_to_the_forms(mine: Holdings, browser: Client) -> None:
    body = browser.get("/cms/").content.decode()
    index = mine.news.get_parent()
    assert reverse("wagtailadmin_pages:add", args=["municipalities", "newspage", index.pk]) in body
    assert f"{mine.mark} მონახაზი" in body  # a draft that waits


def test_the_start_page_lists_english_that_is_behind(
    mine: Holdings, theirs: Holdings, browser: Client
) -> None:
    now = timezone.now()
    for holdings in (mine, theirs):
        NewsPage.objects.filter(pk=holdings.news.pk).update(
            title_en="Story", georgian_changed_at=now, has_unpublished_changes=False
        )
    panel = next(panel for panel in browser.get("/cms/").context["panels"] if panel.order == 10)
    shown = panel.get_context_data({})
    assert [page.pk for page in shown["outdated"]] == [mine.news.pk]


def test_the_start_page_of_national_staff_has_no_such_panel(
    nana: User, kareli: Municipality, enter: Callable[[User], Client]
) -> None:
    assert "start-" not in enter(nana).get("/cms/").content.decode()


def test_the_explorer_opens_at_the_own_site(kareli: Municipality, browser: Client) -> None:
    answer = browser.get(reverse("wagtailadmin_explore_root"), follow=True)
    assert answer.context["parent_page"].pk == kareli.site.root_page_id


def test_an_editor_of_two_municipalities_sees_both_and_nothing_else(
    mine: Holdings,
    theirs: Holdings,
    anna: User,
    enter: Callable[[User], Client],
    country: None,
) -> None:
    anna.groups.add(theirs.municipality.editors)
    browser = enter(anna)
    assert browser.get(reverse("alert:edit", args=[theirs.alert.pk])).status_code == 200
    assert browser.get(reverse("wagtailadmin_explore_root"), follow=True).status_code == 200
    national = PortalPage.objects.get(slug="national")
    path = reverse("wagtailadmin_pages:edit", args=[national.pk])
    assert browser.get(path).status_code == 404


def test_a_permission_without_a_municipality_reaches_nothing(
    mine: Holdings, make_user: Callable[..., User], enter: Callable[[User], Client]
) -> None:
    group = Group.objects.create(name="nowhere")
    for codename in ("access_admin", "change_alert"):
        group.permissions.add(Permission.objects.get(codename=codename))
    browser = enter(make_user("gia", group))
    assert mine.mark not in browser.get(reverse("alert:index")).content.decode()
    assert browser.get(reverse("alert:edit", args=[mine.alert.pk])).status_code == 404


def test_a_document_is_read_on_its_owners_host_by_staff_anywhere_and_shared_everywhere(
    mine: Holdings, theirs: Holdings, anna: User, visit: Callable[..., Any]
) -> None:
    def status(holdings: Holdings, **options: Any) -> int:
        return status_of(visit(holdings.document.url, **options))

    assert status(mine) == 200
    assert status(theirs) == 404
    assert status(mine, host="khobi.localhost") == 404
    assert status(mine, host="localhost", user=anna) == 200
    assert status(mine, host="localhost") == 404
    theirs.document.collection = theirs.document.collection.get_root()
    theirs.document.save()
    assert status(theirs) == 200


def test_the_start_page_offers_what_there_is_a_place_for(kareli: Municipality) -> None:
    from municipalities.cms.start_panel import add_buttons
    from municipalities.models import ActivityIndexPage

    home = PortalPage.objects.get(pk=kareli.site.root_page_id)
    icons = [button.icon for button in add_buttons(home=home)]
    assert icons == ["doc-full", "date", "info-circle"]
    ActivityIndexPage.objects.get(municipality=kareli).delete()
    assert [button.icon for button in add_buttons(home=home)] == ["doc-full", "info-circle"]
