"""Every page of a site as a resident gets it: texts, languages, states, and queries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    Municipality,
    NewsPage,
)
from tests.municipalities.conftest import DAY, NOW, hours

Visit = Callable[..., Any]
MakePage = Callable[..., Any]
MOST_QUERIES = 15
pytestmark = pytest.mark.usefixtures("thursday_morning")

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
