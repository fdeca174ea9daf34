"""Every page of a site as a resident gets it: texts, languages, states, and queries."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    Municipality,
    NewsPage,
)
from tests.municipalities.conftest import NOW, closed, hours

Visit = Callable[..., Any]
MakePage = Callable[..., Any]
MOST_QUERIES = 15
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _thursday_morning() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def site(make_page: MakePage, kareli: Municipality) -> dict[str, Any]:
    """A small site with one page of every type."""
    centre = make_page(
        CentrePage,
        title_ka="რუისის ცენტრი",
        title_en="Ruisi Centre",
        slug="ruisi",
        phone="+995 369 00 00 10",
        opening_hours=[*hours(), closed("2026-11-23", "გიორგობა", "St George's day")],
        services_here_ka="ამონაწერი\nცნობა",
        is_step_free=True,
        is_existence_verified=True,
    )
    contact = kareli.pages.get(slug="contact").specific
    contact.offices.create(name_ka="მერია", name_en="City hall", opening_hours=hours())
    contact.save_revision().publish()
    body = [{"type": "heading", "value": f"თავი {number}"} for number in range(1, 5)]
    return {
        "centre": centre,
        "activity": make_page(ActivityPage, title_ka="კურსი", slug="course", centre=centre),
        "news": make_page(NewsPage, title_ka="ამბავი", slug="story"),
        "information": make_page(InformationPage, title_ka="წყალი", slug="water", body_ka=body),
    }


PATHS = [
    "",
    "news/",
    "news/story/",
    "activities/",
    "activities/course/",
    "centres/",
    "centres/ruisi/",
    "contact/",
    "water/",
]


@pytest.mark.parametrize("language", ["ka", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_every_page_answers_within_its_queries(
    site: dict[str, Any],
    visit: Visit,
    django_assert_max_num_queries: Any,
    path: str,
    language: str,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        response = visit(f"/{language}/{path}")
    text = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}"' in text
    assert text.count("<h1") == 1
    assert 'class="template-' in text


@pytest.mark.parametrize("path", ["", "activities/", "centres/", "news/", "contact/"])
def test_queries_do_not_grow_with_content(
    site: dict[str, Any],
    make_page: MakePage,
    visit: Visit,
    django_assert_max_num_queries: Any,
    path: str,
) -> None:
    for number in range(8):
        make_page(ActivityPage, title_ka=f"შეხვედრა {number}", centre=site["centre"])
        make_page(NewsPage, title_ka=f"ამბავი {number}")
        make_page(CentrePage, title_ka=f"ცენტრი {number}", opening_hours=hours())
    with django_assert_max_num_queries(MOST_QUERIES):
        assert visit(f"/ka/{path}").status_code == 200


@pytest.mark.parametrize("path", PATHS[2:3] + PATHS[4:5] + PATHS[6:7] + PATHS[8:])
def test_page_of_another_municipality_is_not_here(
    site: dict[str, Any], khobi: Municipality, visit: Visit, path: str
) -> None:
    assert visit(f"/ka/{path}", host="khobi.localhost").status_code == 404


def test_home_shows_now_and_leaves_the_past_out(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, title_ka="გუშინდელი", starts_at=NOW - DAY, ends_at=NOW - DAY / 2)
    make_page(ActivityPage, title_ka="ახლანდელი", starts_at=NOW - DAY / 24, ends_at=NOW + DAY / 24)
    text = visit("/ka/").content.decode()
    assert "გუშინდელი" not in text
    assert 'class="activity-row--now"' in text


def test_home_names_the_next_activity_when_today_is_over(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, title_en="Called off", starts_at=NOW + DAY, is_cancelled=True)
    later = NOW + 5 * DAY
    make_page(ActivityPage, title_en="Chess", starts_at=later, ends_at=later + DAY / 24)
    text = visit("/en/").content.decode()
    assert "Nothing more is planned for today" in text
    assert "Tuesday, 24\u00a0November 2026" in text
    assert "Chess" in text
    assert "Called off" not in text


def test_home_says_when_an_office_closes(site: dict[str, Any], visit: Visit) -> None:
    text = visit("/en/").content.decode()
    assert "<b>Open</b> until 18:00" in text
    assert "City hall" in text


def test_home_of_an_empty_site_says_what_is_missing(kareli: Municipality, visit: Visit) -> None:
    text = visit("/en/").content.decode()
    assert "No activities are planned at the moment." in text
    assert "The opening hours are not here yet." in text


def test_english_reader_gets_georgian_with_a_notice(georgian_only: NewsPage, visit: Visit) -> None:
    text = visit(f"/en/news/{georgian_only.slug}/").content.decode()
    notice, heading = text.index("This page is in Georgian only."), text.index("<h1")
    assert notice < heading
    assert "There is no English translation yet." in text
    assert text.index('<article class="stack" lang="ka"') < heading
    assert "სამუშაოები დასრულდა." in text


def test_georgian_reader_gets_no_notice(georgian_only: NewsPage, visit: Visit) -> None:
    text = visit(f"/ka/news/{georgian_only.slug}/").content.decode()
    assert "notice--translation" not in text
    assert 'lang="en"' not in text.split("<main")[1].split("</main")[0]


def test_older_english_text_says_so(make_page: MakePage, visit: Visit) -> None:
    page = make_page(NewsPage, title_en="Road", slug="road")
    page.georgian_changed_at = NOW
    page.english_confirmed_at = NOW - DAY
    page.save()
    text = visit("/en/news/road/").content.decode()
    assert "The Georgian text is newer." in text
    assert "It was changed on 19\u00a0November 2026" in text


def test_demonstration_content_is_marked(make_page: MakePage, visit: Visit) -> None:
    make_page(NewsPage, slug="demo", is_demo=True)
    make_page(NewsPage, slug="real")
    assert "Demonstration content" in visit("/en/news/demo/").content.decode()
    assert "Demonstration content" not in visit("/en/news/real/").content.decode()


def test_news_comes_twenty_a_page(make_page: MakePage, visit: Visit) -> None:
    for number in range(21):
        make_page(NewsPage, title_ka=f"ამბავი {number}", published_on=date(2026, 11, 1))
    first, second = visit("/ka/news/"), visit("/ka/news/?page=2")
    assert len(first.context_data["cards"]) == 20
    assert len(second.context_data["cards"]) == 1
    assert visit("/ka/news/?page=999").context_data["pages"].number == 2
    assert visit("/ka/news/?page=x").context_data["pages"].number == 1


def test_cancelled_activity_gives_the_reason(make_page: MakePage, visit: Visit) -> None:
    make_page(
        ActivityPage,
        slug="course",
        is_cancelled=True,
        cancel_reason_en="Illness",
        title_en="Course",
    )
    text = visit("/en/activities/course/").content.decode()
    assert "This activity is cancelled." in text
    assert "Illness" in text


def test_past_activity_says_so_and_offers_no_calendar(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, slug="course", starts_at=NOW - DAY, ends_at=NOW - DAY / 2)
    text = visit("/en/activities/course/").content.decode()
    assert "This activity is over." in text
    assert ".ics" not in text


def test_activity_over_several_days_names_both(make_page: MakePage, visit: Visit) -> None:
    make_page(ActivityPage, slug="fair", ends_at=NOW + 2 * DAY)
    text = visit("/en/activities/fair/").content.decode()
    assert "Thursday, 19\u00a0November 2026" in text
    assert "Saturday, 21\u00a0November 2026, 10:40" in text


def titles(response: Any) -> list[str]:
    return [row.title for day in response.context_data["days"] for row in day.rows]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["ყველა", "ბავშვები", "აქ"]),
        ("?audience=children", ["ყველა", "ბავშვები"]),
        ("?audience=nobody", ["ყველა", "ბავშვები", "აქ"]),
        ("?centre=ruisi", ["აქ"]),
        ("?centre=atlantis", []),
        ("?from=2026-11-20&to=2026-11-20", ["ბავშვები"]),
        ("?from=2026-11-17", ["გუშინ", "ყველა", "ბავშვები", "აქ"]),
        ("?from=rubbish&to=0001-01-01", ["ყველა", "ბავშვები", "აქ"]),
        ("?when=past", ["გუშინ"]),
        ("?when=past&page=99", ["გუშინ"]),
    ],
)
def test_activities_are_filtered(
    make_page: MakePage, visit: Visit, query: str, expected: list[str]
) -> None:
    centre = make_page(CentrePage, slug="ruisi")

    def make(title: str, starts: datetime, **values: Any) -> None:
        make_page(
            ActivityPage, title_ka=title, starts_at=starts, ends_at=starts + DAY / 24, **values
        )

    make("გუშინ", NOW - DAY, audience="adults")
    make("ყველა", NOW)
    make("ბავშვები", NOW + DAY, audience="children")
    make("აქ", NOW + 2 * DAY, audience="adults", centre=centre)
    assert titles(visit(f"/ka/activities/{query}")) == expected


def test_set_filters_can_be_taken_away(make_page: MakePage, visit: Visit) -> None:
    make_page(CentrePage, slug="ruisi", title_ka="ცენტრი")
    context = visit("/ka/activities/?centre=ruisi&audience=adults").context_data
    assert [link["url"] for link in context["chosen"]] == ["?centre=ruisi", "?audience=adults"]


def test_empty_answer_to_a_filter_offers_everything(kareli: Municipality, visit: Visit) -> None:
    text = visit("/en/activities/?audience=adults").content.decode()
    assert "Nothing matches what you chose." in text
    assert "Nothing is planned at the moment." in visit("/en/activities/").content.decode()


def test_centre_shows_seven_days_from_today(site: dict[str, Any], visit: Visit) -> None:
    response = visit("/en/centres/ruisi/")
    days = response.context_data["days"]
    assert [day.kind for day in days] == ["today", "", "closed", "closed", "closed", "", ""]
    assert days[4].note == "The centre is closed: St George's day."
    assert days[2].note == "The centre is closed."
    assert days[1].note == "Nothing is planned."
    assert response.context_data["week_words"] == "19–25\u00a0November"


def test_centre_leads_to_weeks_with_activities_only(
    site: dict[str, Any], make_page: MakePage, visit: Visit
) -> None:
    later = NOW + 9 * DAY
    make_page(
        ActivityPage,
        title_ka="მერე",
        starts_at=later,
        ends_at=later + DAY / 24,
        centre=site["centre"],
    )
    today = visit("/ka/centres/ruisi/?audience=children").context_data
    assert today["next_link"] == "?week=2026-W48&audience=children#week"
    assert today["previous_link"] is None
    following = visit("/ka/centres/ruisi/?week=2026-W48").context_data
    assert following["previous_link"] == "?#week"
    assert following["next_link"] is None
    assert titles(visit("/ka/centres/ruisi/?week=2026-W48")) == ["მერე"]
    assert visit("/ka/centres/ruisi/?week=2027-W02").context_data["previous_link"] == (
        "?week=2027-W01#week"
    )


def test_week_over_two_months_names_both(site: dict[str, Any], visit: Visit) -> None:
    words = visit("/en/centres/ruisi/?week=2026-W49").context_data["week_words"]
    assert words == "30\u00a0November – 6\u00a0December"


def test_centre_filters_its_week_by_audience(
    site: dict[str, Any], make_page: MakePage, visit: Visit
) -> None:
    make_page(ActivityPage, title_ka="ხანდაზმულები", audience="elderly", centre=site["centre"])
    assert titles(visit("/ka/centres/ruisi/?audience=children")) == ["კურსი"]
    assert titles(visit("/ka/centres/ruisi/?audience=rubbish")) == ["კურსი", "ხანდაზმულები"]


@pytest.mark.parametrize(
    ("is_step_free", "words"),
    [
        (None, "We do not know yet"),
        (True, "There is a step-free entrance."),
        (False, "There are steps at the entrance."),
    ],
)
def test_way_in_is_told_in_words(
    make_page: MakePage, visit: Visit, is_step_free: bool | None, words: str
) -> None:
    make_page(CentrePage, slug="ruisi", is_step_free=is_step_free)
    assert words in visit("/en/centres/ruisi/").content.decode()


def test_unconfirmed_centre_says_so(make_page: MakePage, visit: Visit) -> None:
    make_page(CentrePage, slug="ruisi")
    text = visit("/en/centres/ruisi/").content.decode()
    assert "Not confirmed." in text
    assert "The opening hours are not confirmed. Call before you go." in text


def test_contents_only_for_more_than_three_headings(
    site: dict[str, Any], make_page: MakePage, visit: Visit
) -> None:
    few = [{"type": "heading", "value": "თავი"}] * 3
    make_page(InformationPage, slug="short", body_ka=few)
    assert "On this page" not in visit("/en/short/").content.decode()
    text = visit("/en/water/").content.decode()
    assert "On this page" in text
    assert '<a href="#section-4">თავი 4</a>' in text
    assert '<h2 id="section-4">თავი 4</h2>' in text


def test_overdue_check_and_whom_to_ask_are_said(make_page: MakePage, visit: Visit) -> None:
    make_page(
        InformationPage,
        slug="water",
        review_by=date(2026, 11, 18),
        content_contact="წყლის სამსახური",
    )
    text = visit("/en/water/").content.decode()
    assert "The check was due on 18\u00a0November 2026." in text
    assert '<span lang="ka">წყლის სამსახური</span>' in text
    make_page(InformationPage, slug="gas", review_by=date(2026, 11, 19))
    assert "The check was due" not in visit("/en/gas/").content.decode()


def test_page_leads_to_pages_below_it(make_page: MakePage, visit: Visit) -> None:
    above = make_page(InformationPage, slug="water")
    below = InformationPage(title_ka="გრაფიკი", slug="times")
    above.add_child(instance=below)
    below.save_revision().publish()
    assert 'href="/ka/water/times/"' in visit("/ka/water/").content.decode()
    crumbs = visit("/ka/water/times/").context_data["breadcrumbs"]
    assert [link.url for link in crumbs] == ["/ka/", "/ka/water/"]


def test_missing_page_answers_in_the_language_of_its_address(
    kareli: Municipality, visit: Visit
) -> None:
    response = visit("/en/nowhere/")
    text = response.content.decode()
    assert response.status_code == 404
    assert '<html lang="en"' in text
    assert 'role="search"' in text
