"""Calendar files, as a calendar program reads them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from icalendar import Calendar

from municipalities.calendars import build_calendar
from municipalities.models import ActivityPage, CentrePage
from tests.municipalities.conftest import NOW


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def build(*activities: ActivityPage, language: str = "ka") -> bytes:
    return build_calendar(activities, name="ქარელი", language=language)


def test_event_carries_what_a_calendar_needs(make_page: Callable[..., Any]) -> None:
    centre = make_page(CentrePage, title_ka="რუისის ცენტრი", address_ka="ცენტრალური ქ. 5")
    activity = make_page(
        ActivityPage,
        title_ka="კურსი",
        summary_ka="დამწყებთათვის",
        centre=centre,
        place_ka="დარბაზი",
    )
    [event] = events(build(activity))
    assert event["summary"] == "კურსი"
    assert event["location"] == "დარბაზი, რუისის ცენტრი, ცენტრალური ქ. 5"
    assert event["description"] == "დამწყებთათვის"
    assert event["status"] == "CONFIRMED"
    assert event["dtstart"].dt == NOW
    assert event["dtstart"].to_ical() == b"20261119T064000Z"
    assert event["dtend"].dt == NOW + timedelta(hours=1)
    assert event["url"] == f"http://kareli.localhost:8000/ka/activities/{activity.slug}/"


def test_uid_outlives_a_new_title_and_the_language(make_page: Callable[..., Any]) -> None:
    activity = make_page(ActivityPage, title_ka="კურსი", title_en="Course")
    [before] = events(build(activity))
    activity.title_ka = "ახალი სახელი"
    [after] = events(build(activity, language="en"))
    assert before["uid"] == after["uid"] == f"activity-{activity.pk}@kareli.localhost"
    assert after["summary"] == "Course"


def test_cancelled_activity_says_so_and_why(make_page: Callable[..., Any]) -> None:
    activity = make_page(
        ActivityPage, is_cancelled=True, cancel_reason_ka="ავადმყოფობა", summary_ka="კურსი"
    )
    [event] = events(build(activity))
    assert event["status"] == "CANCELLED"
    assert event["description"] == "ავადმყოფობა\nკურსი"


def test_same_activity_gives_the_same_bytes(make_page: Callable[..., Any]) -> None:
    activity = make_page(ActivityPage)
    assert build(activity) == build(ActivityPage.objects.get(pk=activity.pk))


def test_georgian_text_stays_whole_in_folded_lines(make_page: Callable[..., Any]) -> None:
    title = "ტრენინგი: როგორ დავწეროთ საგრანტო განაცხადი და სად წარვადგინოთ ის"
    [event] = events(build(make_page(ActivityPage, title_ka=title)))
    assert event["summary"] == title
