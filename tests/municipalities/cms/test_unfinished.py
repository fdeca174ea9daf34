"""A page whose blocks lack something is published by no way, and the editor is told why."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from municipalities.cms.editor_queries import late_pages
from municipalities.models import Municipality, NewsIndexPage, NewsPage, User
from tests.municipalities.cms.conftest import Holdings
from ui.api import clock, official_date

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


MINUTE = timedelta(minutes=1)
NOT_FINISHED = (
    "Planned publication: %(time)s. The page was not published because it is not finished."
    " Cancel the schedule, then publish the page to see what it lacks."
)
NOT_YET = (
    "Planned publication: %(time)s. The page has not been published yet. Please tell the"
    " administrator."
)


def planned(page: NewsPage, moment: datetime) -> None:
    """Approve the latest revision for that moment."""
    page.revisions.filter(pk=page.latest_revision_id).update(approved_go_live_at=moment)


def warned(page: NewsPage, browser: Client) -> list[str]:
    answer = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return [str(each) for each in answer.context["messages"] if each.level_tag == "warning"]


@pytest.mark.parametrize("is_finished", [False, True])
def test_not_on_time(
    unfinished: NewsPage, anna: User, enter: Callable[[User], Client], *, is_finished: bool
) -> None:
    browser, moment = enter(anna), timezone.now() - 30 * MINUTE
    if is_finished:
        unfinished.body_ka = []
        unfinished.save_revision()
    planned(unfinished, moment)
    time = f"{official_date(moment, language='ka')}, {clock(moment)}"
    assert gettext(NOT_YET if is_finished else NOT_FINISHED) % {"time": time} in warned(
        unfinished, browser
    )
    late, drafts = (
        browser.get("/cms/").context_data["panels"][0].get_context_data()[name]
        for name in ("late", "drafts")
    )
    assert [page.pk for page in late] == [page.pk for page in drafts] == [unfinished.pk]


@pytest.mark.parametrize("ahead", [-MINUTE, MINUTE])
def test_a_page_whose_time_has_just_come_is_not_late(
    unfinished: NewsPage, kareli: Municipality, anna: User, enter: Any, ahead: timedelta
) -> None:
    planned(unfinished, timezone.now() + ahead)
    opening = gettext(NOT_FINISHED).partition("%")[0]
    assert not any(each.startswith(opening) for each in warned(unfinished, enter(anna)))
    assert list(late_pages(municipality=kareli, now=timezone.now())) == []


def test_a_late_page_is_told_of_to_its_own_municipality_only(
    unfinished: NewsPage, khobi: Municipality
) -> None:
    now = timezone.now()
    planned(unfinished, now - 30 * MINUTE)
    assert list(late_pages(municipality=khobi, now=now)) == []


def test_other_errors_are_not_hidden(rf: Any) -> None:
    from municipalities.cms.unfinished import UnfinishedPages

    middleware = UnfinishedPages(lambda _request: None)
    assert middleware.process_exception(rf.get("/cms/"), RuntimeError()) is None
    assert middleware.process_exception(rf.get("/ka/"), ValidationError("x")) is None


def test_a_draft_may_wait(unfinished: NewsPage) -> None:
    unfinished.body_ka = []
    unfinished.save_revision().publish()
    assert is_live(unfinished)
