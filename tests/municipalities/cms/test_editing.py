"""What an editor does all day: add, change, publish, translate, preview, copy."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    PortalPage,
    User,
)
from tests.municipalities.cms.forms import errors, open_form, send

pytestmark = pytest.mark.cms
WHEN = {"starts_at": "2027-01-10 10:00", "ends_at": "2027-01-10 12:00"}
every_page_type = pytest.mark.parametrize(
    ("page_type", "section", "values"),
    [
        (NewsPage, "news", {}),
        (ActivityPage, "activities", WHEN),
        (CentrePage, "centres", {}),
        (InformationPage, "", {}),
    ],
)


@pytest.fixture
def browser(anna: User, enter: Callable[[User], Client]) -> Client:
    return enter(anna)


def add_address(kareli: Municipality, page_type: type[PortalPage], section: str = "") -> str:
    home = kareli.site.root_page
    parent = PortalPage.objects.child_of(home).get(slug=section) if section else home
    return reverse(
        "wagtailadmin_pages:add", args=["municipalities", page_type._meta.model_name, parent.pk]
    )


def edit_address(page: PortalPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def news(kareli: Municipality, browser: Client) -> NewsPage:
    """A news item in both languages, published through the form."""
    path = add_address(kareli, NewsPage, "news")
    send(browser, path, publish=True, title_ka="ახალი სკოლა", title_en="New school")
    return NewsPage.objects.get(title_ka="ახალი სკოლა")


@every_page_type
def test_every_page_type_is_added_changed_and_published(
    page_type: type[PortalPage],
    section: str,
    values: dict[str, str],
    kareli: Municipality,
    browser: Client,
) -> None:
    path = add_address(kareli, page_type, section)
    added = send(browser, path, publish=True, title_ka="სათაური", **values)
    assert added.status_code == 302, errors(added)
    page = page_type.objects.get(title_ka="სათაური")
    assert page.live
    assert page.municipality == kareli
    assert page.slug == "satauri"
    changed = send(browser, edit_address(page), publish=True, title_ka="სხვა სათაური")
    assert changed.status_code == 302, errors(changed)
    page.refresh_from_db()
    assert page.title_ka == "სხვა სათაური"


@pytest.mark.parametrize("slug", ["", "news", "activities", "centres", "contact"])
def test_the_pages_made_with_the_site_are_edited(
    slug: str, kareli: Municipality, browser: Client
) -> None:
    home = kareli.site.root_page
    page = PortalPage.objects.child_of(home).get(slug=slug) if slug else home
    changed = send(browser, edit_address(page), publish=True, summary_ka="მოკლედ")
    assert changed.status_code == 302, errors(changed)
    page.refresh_from_db()
    assert page.summary_ka == "მოკლედ"


def test_a_draft_is_saved_by_itself(news: NewsPage, browser: Client) -> None:
    data = {**open_form(browser, edit_address(news)), "title_ka": "შენახული თავისით"}
    saved = browser.post(edit_address(news), data, headers={"accept": "application/json"})
    assert saved.json()["success"] is True
    news.refresh_from_db()
    assert news.get_latest_revision_as_object().title_ka == "შენახული თავისით"
    assert news.title_ka == "ახალი სკოლა"


@pytest.mark.parametrize("publish", [True, False])
def test_the_form_wants_a_georgian_title(
    publish: bool, kareli: Municipality, browser: Client
) -> None:
    path = add_address(kareli, NewsPage, "news")
    answer = send(browser, path, publish=publish, title_en="English only")
    assert "title_ka" in errors(answer)
    assert not NewsPage.objects.filter(title_en="English only").exists()


def test_the_same_title_gets_a_slug_of_its_own(
    kareli: Municipality, news: NewsPage, browser: Client
) -> None:
    send(browser, add_address(kareli, NewsPage, "news"), publish=True, title_ka="ახალი სკოლა")
    slugs = NewsPage.objects.filter(title_ka="ახალი სკოლა").values_list("slug", flat=True)
    assert sorted(slugs) == ["akhali-skola", "akhali-skola-2"]


def test_an_old_address_leads_to_the_new_one_in_both_languages(
    news: NewsPage,
    browser: Client,
    visit: Callable[..., Any],
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        send(browser, edit_address(news), publish=True, slug="skola")
    for language in ("ka", "en"):
        answer = visit(f"/{language}/news/akhali-skola/")
        assert answer.status_code == 301
        assert answer["Location"].endswith(f"/{language}/news/skola/")


def test_the_state_of_the_translation(kareli: Municipality, browser: Client) -> None:
    path = add_address(kareli, NewsPage, "news")
    send(browser, path, publish=True, title_ka="ამბავი")
    page = NewsPage.objects.get(title_ka="ამბავი")
    states = [page.translation_state]
    for change in (
        {"is_translation_in_progress": "on"},
        {"title_en": "Story"},
        {"title_ka": "ამბავი შეიცვალა"},
        {"is_english_checked": "on"},
        {"title_ka": "ამბავი, ასო შესწორდა", "is_minor_edit": "on"},
    ):
        assert send(browser, edit_address(page), publish=True, **change).status_code == 302
        page.refresh_from_db()
        states.append(page.translation_state)
    assert states == [
        "missing",
        "in_progress",
        "up_to_date",
        "outdated",
        "up_to_date",
        "up_to_date",
    ]


@pytest.mark.parametrize(("mode", "title"), [("ka", "ახალი სკოლა"), ("en", "New school")])
def test_a_page_is_previewed_in_either_language(
    mode: str, title: str, news: NewsPage, browser: Client
) -> None:
    path = reverse("wagtailadmin_pages:preview_on_edit", args=[news.pk])
    assert browser.post(path, open_form(browser, edit_address(news))).json()["is_valid"]
    preview = browser.get(path, {"mode": mode, "in_preview_panel": "true"})
    assert preview.status_code == 200
    assert f'<html lang="{mode}"' in preview.content.decode()
    assert title in preview.content.decode()


@every_page_type
def test_a_page_is_previewed_before_it_is_saved(
    page_type: type[PortalPage],
    section: str,
    values: dict[str, str],
    kareli: Municipality,
    browser: Client,
) -> None:
    add = add_address(kareli, page_type, section)
    data = {**open_form(browser, add), "title_ka": "ჯერ არსად", **values}
    path = f"{add}preview/"
    assert browser.post(path, data).json()["is_valid"]
    preview = browser.get(path, {"mode": "ka", "in_preview_panel": "true"})
    assert preview.status_code == 200
    assert "ჯერ არსად" in preview.content.decode()


def test_history_says_who_did_what(news: NewsPage, browser: Client) -> None:
    answer = browser.get(reverse("wagtailadmin_pages:history", args=[news.pk]))
    assert "anna" in answer.content.decode()


def test_a_page_is_copied_within_ones_own_site_only(
    news: NewsPage, khobi: Municipality, browser: Client
) -> None:
    path = reverse("wagtailadmin_pages:copy", args=[news.pk])
    data = {"new_title": "ასლი", "new_slug": "asli", "new_parent_page": news.get_parent().pk}
    assert browser.post(path, data).status_code == 302
    assert PortalPage.objects.filter(slug="asli", municipality=news.municipality).exists()
    foreign = NewsIndexPage.objects.get(municipality=khobi)
    answer = browser.post(path, {**data, "new_slug": "sxva", "new_parent_page": foreign.pk})
    assert answer.status_code == 404
    assert not PortalPage.objects.filter(slug="sxva").exists()


def test_only_colleagues_are_offered_as_responsible(
    news: NewsPage, boris: User, browser: Client
) -> None:
    owners = browser.get(edit_address(news)).context["form"].fields["content_owner"].queryset
    assert [user.username for user in owners] == ["anna"]
