"""Scheduled pages go up and come down on time, whatever is wrong with the one beside them."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from municipalities.models import Municipality, NewsIndexPage, NewsPage
from portal.schedule import ScheduleError, keep_schedule
from search.api import SearchRequest, rebuild, search

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> Any:
    with time_machine.travel("2026-11-22 10:00:00+00:00", tick=False) as traveller:
        yield traveller


def news(kareli: Municipality, title: str, **values: Any) -> NewsPage:
    page = NewsPage(title_ka=title, live=False, **values)
    NewsIndexPage.objects.get(municipality=kareli).add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def scheduled(kareli: Municipality, clock: Any) -> list[NewsPage]:
    return [
        news(kareli, title, go_live_at=timezone.now() + HOUR) for title in ("ცხენი", "ფრინველი")
    ]


def is_live(page: NewsPage) -> bool:
    return NewsPage.objects.get(pk=page.pk).live


def found(query: str) -> int:
    return search(SearchRequest(query=query, language="ka", municipality="kareli")).count


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, scheduled: list[NewsPage]) -> NewsPage:
    """The first of the scheduled pages cannot be saved."""
    clean = NewsPage.clean

    def refuse(page: NewsPage) -> None:
        if page.pk == scheduled[0].pk:
            raise ValidationError("broken")
        clean(page)

    monkeypatch.setattr(NewsPage, "clean", refuse)
    return scheduled[0]


def test_nothing_before_its_time(scheduled: list[NewsPage]) -> None:
    keep_schedule()
    assert not any(map(is_live, scheduled))


def test_pages_go_live_and_are_found(
    scheduled: list[NewsPage], clock: Any, settings: Any, tmp_path: Any
) -> None:
    settings.SEARCH_URL = f"tantivy://{tmp_path}"
    rebuild()
    clock.shift(2 * HOUR)
    call_command("worker", "--once")
    assert all(map(is_live, scheduled))
    assert found("ცხენი") == 1
    log = PageLogEntry.objects.filter(page=scheduled[0], action="wagtail.publish.scheduled")
    assert log.count() == 1
    keep_schedule()
    assert log.count() == 1, "published once"


def test_a_broken_page_stops_no_other_and_keeps_its_schedule(
    scheduled: list[NewsPage], broken: NewsPage, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.shift(2 * HOUR)
    for _ in range(2):
        with pytest.raises(ScheduleError, match=r"“ცხენი” .* is not published.*broken"):
            keep_schedule()
    assert [is_live(page) for page in scheduled] == [False, True]
    monkeypatch.undo()  # the editor has mended it
    keep_schedule()
    assert is_live(broken)


def test_expired_pages_are_taken_down(kareli: Municipality, clock: Any) -> None:
    page = news(kareli, "ძველი", expire_at=timezone.now() + HOUR)
    keep_schedule()
    assert is_live(page)
    clock.shift(2 * HOUR)
    keep_schedule()
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)
    assert PageLogEntry.objects.filter(page=page, action="wagtail.unpublish.scheduled").count() == 1


def test_a_page_that_cannot_be_taken_down_stops_no_other(
    kareli: Municipality, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck, other = (news(kareli, title, expire_at=timezone.now() + HOUR) for title in ("ა", "ბ"))
    unpublish = type(other.portalpage_ptr).unpublish

    def refuse(page: Any, **values: Any) -> None:
        if page.pk == stuck.pk:
            raise RuntimeError("stuck")
        unpublish(page, **values)

    monkeypatch.setattr(type(other.portalpage_ptr), "unpublish", refuse)
    clock.shift(2 * HOUR)
    with pytest.raises(ScheduleError, match=f"PortalPage {stuck.pk} is not taken down: .*stuck"):
        keep_schedule()
    assert (is_live(stuck), is_live(other)) == (True, False)


def test_a_schedule_that_is_cancelled_meanwhile_is_not_kept(
    scheduled: list[NewsPage], clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = NewsPage.clean

    def cancel_the_other(page: NewsPage) -> None:
        if page.pk == scheduled[0].pk:
            Revision.objects.for_instance(scheduled[1]).update(approved_go_live_at=None)
        clean(page)

    monkeypatch.setattr(NewsPage, "clean", cancel_the_other)
    clock.shift(2 * HOUR)
    keep_schedule()
    assert [is_live(page) for page in scheduled] == [True, False]
