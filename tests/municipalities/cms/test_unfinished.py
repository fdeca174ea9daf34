"""A page whose blocks lack something is published by no way, and the editor is told why."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext

from municipalities.models import Municipality, NewsIndexPage, NewsPage, User
from tests.municipalities.cms.conftest import Holdings

pytestmark = pytest.mark.cms


@pytest.fixture
def unfinished(kareli: Municipality) -> NewsPage:
    """A draft with a picture nobody has chosen, or described."""
    index = NewsIndexPage.objects.get(municipality=kareli)
    page = index.add_child(instance=NewsPage(title_ka="სათაური", live=False))
    page.body_ka = [("image", {"image": None, "alt_text": ""})]
    page.save_revision(clean=False)
    return page


def said() -> str:
    return gettext(
        "Not published: a page is not finished. Publish it on its own to see what it lacks."
    )


def is_live(page: NewsPage) -> bool:
    return NewsPage.objects.get(pk=page.pk).live


def test_not_by_code(unfinished: NewsPage) -> None:
    with pytest.raises(ValidationError) as refusal:
        unfinished.get_latest_revision().publish()
    assert any(each.startswith("0.alt_text: ") for each in refusal.value.messages)
    assert not is_live(unfinished)


def test_not_in_bulk(unfinished: NewsPage, anna: User, enter: Callable[[User], Client]) -> None:
    explorer = reverse("wagtailadmin_explore", args=[unfinished.get_parent().pk])
    action = reverse("wagtail_bulk_action", args=["municipalities", "portalpage", "publish"])
    answer = enter(anna).post(f"{action}?id={unfinished.pk}&next={explorer}", follow=True)
    assert answer.redirect_chain == [(explorer, 302)]
    assert list(map(str, answer.context["messages"])) == [said()]
    assert not is_live(unfinished)


def test_not_by_approval(
    unfinished: NewsPage, mine: Holdings, anna: User, enter: Callable[[User], Client]
) -> None:
    state = unfinished.get_workflow().start(unfinished, anna)
    task = state.current_task_state
    approve = reverse(
        "wagtailadmin_pages:workflow_action", args=[unfinished.pk, "approve", task.pk]
    )
    browser = enter(anna)
    answer = browser.post(approve, {"next": "https://elsewhere.example/"}, follow=True)
    assert answer.redirect_chain == [("/cms/", 302)]
    assert list(map(str, answer.context["messages"])) == [said()]
    assert not is_live(unfinished)
    task.refresh_from_db()
    assert task.status == task.STATUS_IN_PROGRESS


def test_other_errors_are_not_hidden(rf: Any) -> None:
    from municipalities.cms.unfinished import UnfinishedPages

    middleware = UnfinishedPages(lambda _request: None)
    assert middleware.process_exception(rf.get("/cms/"), RuntimeError()) is None
    assert middleware.process_exception(rf.get("/ka/"), ValidationError("x")) is None


def test_a_draft_may_wait(unfinished: NewsPage) -> None:
    unfinished.body_ka = []
    unfinished.save_revision().publish()
    assert is_live(unfinished)
