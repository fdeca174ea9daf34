"""The public API keeps its contract: shapes, scope, languages, problems, caching."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from municipalities.models import Alert, Municipality, NewsIndexPage, NewsPage
from portal.api import api
from portal.demo.load import load_municipality
from search.api import rebuild
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

Visit = Callable[..., Any]
SNAPSHOT = Path("docs/reference/openapi.json")


@pytest.fixture
def news(kareli: Municipality) -> NewsPage:
    page = NewsPage(title_ka="ახალი წყალსადენი", summary_ka="რუისში", body_ka="[]")
    NewsIndexPage.objects.get(municipality=kareli).add_child(instance=page)
    return page


def get(visit: Visit, path: str, host: str = KARELI_HOST, **data: Any) -> Any:
    return visit(f"/api/v1/{path}", host=host, data=data)


def test_description_is_the_committed_one() -> None:
    described = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    assert described == json.loads(SNAPSHOT.read_text(encoding="utf-8")), "run make openapi"


def test_municipalities_are_listed_in_georgian_order(visit: Visit, kareli: Municipality) -> None:
    answer = get(visit, "municipalities", NATIONAL_HOST, limit=100).json()
    names = [item["name_ka"] for item in answer["items"]]
    assert answer["count"] == len(names) == 64
    assert names == sorted(names)


def test_georgian_is_sent_as_it_is_written(visit: Visit, kareli: Municipality) -> None:
    answer = get(visit, "municipalities/kareli", NATIONAL_HOST)
    assert "ქარელი" in answer.content.decode()
    assert answer["Content-Type"] == "application/json; charset=utf-8"


def test_municipality_says_where_its_site_is(visit: Visit, kareli: Municipality) -> None:
    answer = get(visit, "municipalities/kareli", NATIONAL_HOST, lang="en").json()
    assert answer["url"] == "http://kareli.localhost:8000/en/"
    assert get(visit, "municipalities/kutaisi", NATIONAL_HOST).json()["url"] is None


def test_news_says_which_language_it_is_in(visit: Visit, news: NewsPage) -> None:
    answer = get(visit, "news", lang="en").json()
    assert answer["lang"] == "en"
    assert [(item["title"], item["lang"]) for item in answer["items"]] == [
        ("ახალი წყალსადენი", "ka")
    ]


def test_news_item_has_its_text(visit: Visit, news: NewsPage) -> None:
    NewsPage.objects.filter(pk=news.pk).update(last_published_at=timezone.now())
    response = get(visit, f"news/{news.pk}")
    assert "body_html" in response.json()
    assert response["Last-Modified"]


def test_host_scopes_to_its_municipality(visit: Visit, news: NewsPage, khobi: Municipality) -> None:
    assert get(visit, "news", KHOBI_HOST).json()["count"] == 0
    assert get(visit, f"news/{news.pk}", KHOBI_HOST).status_code == 404
    assert get(visit, "news", KHOBI_HOST, municipality="kareli").status_code == 404
    assert get(visit, "news", NATIONAL_HOST, municipality="khobi").json()["count"] == 0
    assert get(visit, "news", NATIONAL_HOST, municipality="kareli").json()["count"] == 1
    assert get(visit, "municipalities/khobi", KARELI_HOST).status_code == 404


def test_draft_is_not_in_the_answer(visit: Visit, news: NewsPage) -> None:
    news.unpublish()
    assert get(visit, "news").json()["count"] == 0
    assert get(visit, f"news/{news.pk}").status_code == 404


def test_list_is_cut_by_limit_and_offset(visit: Visit, news: NewsPage) -> None:
    assert get(visit, "municipalities", NATIONAL_HOST, limit=3, offset=62).json()["items"][2:] == []
    assert get(visit, "news", offset=1).json()["items"] == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("news/999999", 404),
        ("municipalities/atlantis", 404),
        ("centres/nowhere", 404),
        ("activities/999999", 404),
        ("news?limit=0", 422),
        ("news?limit=101", 422),
        ("news?lang=de", 422),
        ("activities?from=yesterday", 422),
    ],
)
def test_errors_are_problem_documents(
    visit: Visit, kareli: Municipality, path: str, status: int
) -> None:
    response = get(visit, path)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == status
    assert response.json()["title"]


def test_invalid_value_is_named(visit: Visit, kareli: Municipality) -> None:
    error = get(visit, "news?limit=0").json()["errors"][0]
    assert error["field"].endswith("limit")


def test_same_answer_is_not_sent_twice(visit: Visit, news: NewsPage) -> None:
    first = get(visit, "news")
    assert "public" in first["Cache-Control"]
    again = visit("/api/v1/news", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_alerts_come_gravest_first_and_leave_in_time(visit: Visit, kareli: Municipality) -> None:
    now = timezone.now()
    hour = timezone.timedelta(hours=1)
    window = {"municipality": kareli, "starts_at": now - hour}
    Alert.objects.create(**window, title_ka="წყალი", level="notice", ends_at=now + hour)
    Alert.objects.create(**window, title_ka="გზა", level="emergency", ends_at=now + hour)
    Alert.objects.create(**window, title_ka="გუშინ", level="emergency", ends_at=now - hour / 2)
    titles = [item["title"] for item in get(visit, "alerts").json()["items"]]
    assert titles == ["გზა", "წყალი"]


@time_machine.travel("2026-11-22 06:00:00+00:00")  # in the evening some of the day are over
def test_demo_activities_and_centres_answer(visit: Visit, country: None) -> None:
    load_municipality(slug="kareli", today=timezone.localdate())
    activities = get(visit, "activities", limit=100).json()
    starts = [item["starts_at"] for item in activities["items"]]
    assert starts == sorted(starts)
    assert activities["count"] >= 8
    assert get(visit, f"activities/{activities['items'][0]['id']}").status_code == 200
    children = get(visit, "activities", audience="children").json()["items"]
    assert {item["audience"] for item in children} == {"children"}
    centres = get(visit, "centres").json()["items"]
    detail = get(visit, f"centres/{centres[0]['slug']}", lang="en").json()
    assert detail["services_here"]


def test_search_for_nothing_answers_in_words(visit: Visit, kareli: Municipality) -> None:
    answer = get(visit, "search", q="").json()
    assert (answer["count"], answer["items"], answer["reason"]) == (0, [], "empty")
    assert get(visit, "suggest", q="ბ").json() == {"items": []}


def test_what_is_found_tells_its_date(visit: Visit, news: NewsPage) -> None:
    rebuild()
    (item,) = get(visit, "search", q=news.title_ka, kind="news").json()["items"]
    assert item["published_on"] == str(news.published_on)
    assert (item["starts_at"], item["is_cancelled"]) == (None, False)


def test_cms_api_stands_beside_it(visit: Visit, kareli: Municipality) -> None:
    assert visit("/api/v3/openapi.json").status_code == 200
