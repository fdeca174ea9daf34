"""Answers that are no pages: calendars, the feed, the host nobody owns."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from municipalities.models import ActivityPage, CentrePage, Municipality, NewsPage
from municipalities.queries import get_municipality

Visit = Callable[..., Any]


def titles(response: Any) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(response.content).walk("VEVENT")]


def test_calendar_of_one_activity(make_page: Callable[..., Any], visit: Visit) -> None:
    activity = make_page(ActivityPage, title_ka="კურსი", slug="course")
    response = visit("/ka/activities/course.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="course.ics"'
    assert titles(response) == [activity.title_ka]


def test_calendar_of_all_activities(make_page: Callable[..., Any], visit: Visit) -> None:
    make_page(ActivityPage, title_ka="კურსი", title_en="Course")
    make_page(ActivityPage, title_ka="შეხვედრა")
    assert titles(visit("/en/activities.ics")) == ["Course", "შეხვედრა"]


def test_calendar_of_a_centre_has_its_own_activities_only(
    make_page: Callable[..., Any], visit: Visit
) -> None:
    centre = make_page(CentrePage, title_ka="ცენტრი", slug="ruisi")
    make_page(ActivityPage, title_ka="აქ", centre=centre)
    make_page(ActivityPage, title_ka="სხვაგან")
    assert titles(visit("/ka/centres/ruisi.ics")) == ["აქ"]


@pytest.mark.parametrize("path", ["activities/course.ics", "centres/ruisi.ics"])
def test_another_municipality_has_no_calendar_of_it(
    make_page: Callable[..., Any], khobi: Municipality, visit: Visit, path: str
) -> None:
    make_page(ActivityPage, slug="course")
    make_page(CentrePage, slug="ruisi")
    assert visit(f"/ka/{path}").status_code == 200
    assert visit(f"/ka/{path}", host="khobi.localhost").status_code == 404


@pytest.mark.parametrize("path", ["activities.ics", "news/feed/"])
def test_national_portal_has_neither_calendar_nor_feed(
    country: None, visit: Visit, path: str
) -> None:
    assert visit(f"/ka/{path}", host="localhost").status_code == 404


def test_unpublished_activity_has_no_calendar(make_page: Callable[..., Any], visit: Visit) -> None:
    make_page(ActivityPage, slug="course").unpublish()
    assert visit("/ka/activities/course.ics").status_code == 404


def test_feed_lists_news_newest_first(make_page: Callable[..., Any], visit: Visit) -> None:
    make_page(NewsPage, title_ka="ძველი", title_en="Old", published_on=date(2026, 11, 1))
    new = make_page(NewsPage, title_ka="ახალი", published_on=date(2026, 11, 18))
    channel = ET.fromstring(visit("/en/news/feed/").content).find("channel")  # noqa: S314
    assert channel is not None
    assert channel.findtext("language") == "en"
    assert [item.findtext("title") for item in channel.iter("item")] == ["ახალი", "Old"]
    link = f"http://kareli.localhost:8000/en/news/{new.slug}/"
    assert channel.findtext("item/link") == link


def test_unknown_host_offers_the_nearest_and_all_municipalities(
    kareli: Municipality, visit: Visit
) -> None:
    response = visit("/ka/news/", host="karreli.localhost")
    assert response.status_code == 404
    text = response.content.decode()
    assert '<a href="http://kareli.localhost:8000/ka"><b>ქარელი</b></a>' in text.replace(
        "ka/", "ka"
    )
    assert text.count('<details class="disclosure"') == 11
    assert "ბათუმი" in text


def test_unknown_host_speaks_the_language_of_the_address(
    kareli: Municipality, visit: Visit
) -> None:
    response = visit("/en/", host="nowhere.localhost")
    text = response.content.decode()
    assert '<html lang="en"' in text
    assert "Did you mean" not in text
    assert re.search(r'href="/ka/"\s+hreflang="ka"', text)


def test_unknown_host_finds_by_what_was_typed(kareli: Municipality, visit: Visit) -> None:
    response = visit("/en/?q=ქარელი", host="nowhere.localhost")
    assert "Did you mean" in response.content.decode()


def test_known_municipality_without_a_site_says_so(country: None, visit: Visit) -> None:
    response = visit("/en/", host="batumi.localhost")
    text = response.content.decode()
    assert response.status_code == 404
    assert "Batumi is not on the portal yet" in text
    assert 'href="http://localhost:8000/en/services/"' in text


def test_telephone_of_a_municipality_without_a_site_is_given(country: None, visit: Visit) -> None:
    batumi = get_municipality(slug="batumi")
    assert batumi is not None
    batumi.phone = "+995 422 00 00 00"
    batumi.save()
    assert 'href="tel:+995422000000"' in visit("/ka/", host="batumi.localhost").content.decode()
