"""What may not be published, whichever way it is tried; and whose things a page may use."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from municipalities.models import Municipality, NewsIndexPage, NewsPage, User
from tests.municipalities.cms.conftest import Holdings
from tests.municipalities.cms.forms import errors, send
from tests.municipalities.cms.test_editing import edit_address

pytestmark = pytest.mark.cms


@pytest.fixture
def index(kareli: Municipality) -> NewsIndexPage:
    return NewsIndexPage.objects.get(municipality=kareli)


@pytest.fixture
def untitled(index: NewsIndexPage) -> NewsPage:
    """A draft whose Georgian title somebody emptied behind the form's back."""
    page = index.add_child(instance=NewsPage(title_ka="სათაური", live=False))
    page.title_ka = ""
    page.title_en = "English only"
    page.save_revision(clean=False)
    return page


def test_no_revision_without_a_georgian_title(untitled: NewsPage) -> None:
    with pytest.raises(ValidationError, match=r"Georgian|ქართული"):
        untitled.save_revision()


def test_publishing_it_by_code_fails(untitled: NewsPage) -> None:
    with pytest.raises(ValidationError):
        untitled.get_latest_revision().publish()
    untitled.refresh_from_db()
    assert not untitled.live


def test_publishing_it_by_the_api_fails(untitled: NewsPage, api: Callable[..., Any]) -> None:
    assert api("post", f"{untitled.pk}/actions/publish/").status_code in {400, 422}
    untitled.refresh_from_db()
    assert not untitled.live


def test_creating_it_by_the_api_fails(index: NewsIndexPage, api: Callable[..., Any]) -> None:
    meta = {"type": "municipalities.NewsPage", "parent_id": index.pk, "action": "publish"}
    assert api("post", "", {"meta": meta, "title": ""}).status_code in {400, 422}
    created = api("post", "", {"meta": meta, "title": "ახალი ამბავი"})
    assert created.status_code == 201, created.content
    page = NewsPage.objects.get(pk=created.json()["id"])
    assert (page.live, page.title_ka, page.slug) == (True, "ახალი ამბავი", "akhali-ambavi")


def test_a_schedule_does_not_publish_it(untitled: NewsPage) -> None:
    revision = untitled.get_latest_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    with pytest.raises(ValidationError):
        call_command("publish_scheduled", verbosity=0)
    untitled.refresh_from_db()
    assert not untitled.live


def test_a_schedule_publishes_what_has_one(index: NewsIndexPage) -> None:
    page = index.add_child(instance=NewsPage(title_ka="კარგი", live=False))
    revision = page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    assert revision.approved_go_live_at
    call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert (page.live, page.slug) == (True, "kargi")


def test_the_api_writes_ones_own_pages(mine: Holdings, api: Callable[..., Any]) -> None:
    draft = api("get", f"{mine.news.pk}/?version=draft")
    assert draft.json()["title"] == f"{mine.mark} მონახაზი"
    assert api("patch", f"{mine.news.pk}/", {"title": "შეცვლილი"}).status_code == 200


def test_a_page_does_not_use_another_municipalitys_picture(
    mine: Holdings, theirs: Holdings, anna: User, enter: Callable[[User], Client]
) -> None:
    browser = enter(anna)
    refused = send(browser, edit_address(mine.news), picture=str(theirs.image.pk))
    assert "picture" in errors(refused)
    assert f"{theirs.mark} სურათი" not in refused.content.decode()
    accepted = send(browser, edit_address(mine.news), picture=str(mine.image.pk))
    assert accepted.status_code == 302, errors(accepted)


@pytest.mark.parametrize("kind", ["image", "document"])
def test_nor_in_its_text(kind: str, mine: Holdings, theirs: Holdings) -> None:
    for holdings, is_refused in ((theirs, True), (mine, False)):
        mine.news.body_ka = [_block(kind, holdings)]
        if is_refused:
            with pytest.raises(ValidationError) as refusal:
                mine.news.save_revision()
            assert "body_ka" in refusal.value.message_dict
        else:
            mine.news.save_revision()


def _block(kind: str, holdings: Holdings) -> tuple[str, Any]:
    if kind == "image":
        return "image", {"image": holdings.image, "alt_text": "აღწერა"}
    return "documents", {"documents": [holdings.document]}
