"""The report of searches: all of it for analysts, the own unanswered ones for an editor."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from municipalities.models import Municipality, User
from search.models import QueryCount, QueryTopic
from tests.conftest import NATIONAL_HOST

pytestmark = pytest.mark.cms
TOPIC = "/cms/searches/topic/"


def count(query: str, municipality: str = "kareli", **values: Any) -> None:
    base = {"day": timezone.localdate(), "language": "ka", "results": 0, "rank": 0, "count": 5}
    QueryCount.objects.create(query=query, municipality=municipality, **{**base, **values})


@pytest.fixture
def counted(country: None) -> None:
    count("წყალი")
    count("ბაღი", "khobi", count=9)
    count("გზა", "", count=7)
    count("იშვიათი", count=4)
    count("ძველი", day=timezone.localdate() - timedelta(days=60))
    count("დახმარება", results=3, count=8)
    count("დახმარება", results=3, rank=1, count=2)


@pytest.fixture
def listed(counted: None) -> Callable[..., list[tuple[str, int]]]:
    def ask(user: User, **filters: str) -> list[tuple[str, int]]:
        page = browser_of(user).get(reverse("search_report"), filters).context["page"]
        return [(row.figure.query, row.abandoned) for row in page]

    return ask


def browser_of(user: User) -> Client:
    client = Client(headers={"host": NATIONAL_HOST})
    client.force_login(user)
    return client


def test_analysts_see_every_place(nana: User, listed: Any) -> None:
    assert listed(nana) == [("ბაღი", 0), ("გზა", 0), ("წყალი", 0)]
    assert listed(nana, municipality="kareli") == [("წყალი", 0)]
    assert listed(nana, municipality="national") == [("გზა", 0)]
    assert listed(nana, kind="abandoned") == [("დახმარება", 6)]
    assert ("ძველი", 0) in listed(nana, days="90")
    assert listed(nana, language="en") == []
    assert len(listed(nana, kind="all")) == 4


@pytest.mark.parametrize(
    "filters",
    [{"municipality": "atlantis"}, {"days": "x"}, {"kind": "secret"}, {"language": "de"}],
)
def test_what_is_not_offered_lists_nothing(
    filters: dict[str, str], nana: User, listed: Any
) -> None:
    assert listed(nana, **filters) == []


def test_an_editor_sees_what_was_not_found_at_home(anna: User, boris: User, listed: Any) -> None:
    assert listed(anna) == [("წყალი", 0)]
    assert listed(boris) == [("ბაღი", 0)]
    for filters in (
        {"municipality": "khobi"},
        {"municipality": "national"},
        {"kind": "abandoned"},
        {"kind": "all"},
    ):
        assert listed(anna, **filters) == []


def test_an_editor_gives_no_topics(counted: None, anna: User) -> None:
    page = browser_of(anna).get(reverse("search_report"))
    assert TOPIC not in page.content.decode()
    answer = browser_of(anna).post(TOPIC, {"query": "წყალი", "topic": "water"})
    assert answer["Location"] == "/cms/"
    assert not QueryTopic.objects.exists()


def test_analysts_give_a_topic_and_come_back(counted: None, nana: User, anna: User) -> None:
    browser = browser_of(nana)
    assert TOPIC in browser.get(reverse("search_report")).content.decode()
    data = {"query": "წყალი", "topic": "water", "filters": "municipality=kareli&days=90"}
    answer = browser.post(TOPIC, data)
    assert answer["Location"] == "/cms/searches/?municipality=kareli&days=90"
    assert QueryTopic.objects.get().topic == "water"
    assert "წყალი" in browser_of(anna).get(reverse("search_report")).content.decode()
    rows = browser_of(anna).get(reverse("search_report")).context["page"]
    assert [row.topic for row in rows] != ["water"]
    assert rows[0].topic
    browser.post(TOPIC, {"query": "წყალი", "topic": ""})
    assert not QueryTopic.objects.exists()


def test_the_history_tells_who_gave_a_topic(nana: User, root: User) -> None:
    browser_of(nana).post(TOPIC, {"query": "წყალი", "topic": "water"})
    history = browser_of(root).get("/cms/reports/site-history/")
    text = history.content.decode()
    assert "წყალი: water" in text
    assert "nana" in text


def test_only_topics_of_the_taxonomy(counted: None, nana: User) -> None:
    answer = browser_of(nana).post(TOPIC, {"query": "წყალი", "topic": "nonsense", "filters": "//x"})
    assert answer["Location"].startswith("/cms/searches/?")
    assert not QueryTopic.objects.exists()


def test_authors_and_visitors_are_shut_out(
    counted: None, kareli: Municipality, make_user: Callable[..., User]
) -> None:
    author = make_user("ana", Group.objects.get(name=f"{kareli.name_ka}: ავტორები"))
    assert browser_of(author).get(reverse("search_report")).status_code == 302
    assert Client(headers={"host": NATIONAL_HOST}).get("/cms/searches/").status_code == 302


def test_the_menu_leads_to_the_report(anna: User, nana: User, counted: None) -> None:
    for user in (anna, nana):
        assert "/cms/searches/" in browser_of(user).get("/cms/").content.decode()


def test_pages_of_a_long_list(nana: User, country: None) -> None:
    for number in range(60):
        count("".join(chr(0x10D0 + int(digit)) for digit in f"{number:03}"))
    browser = browser_of(nana)
    first = browser.get(reverse("search_report"), {"days": "30"})
    assert len(first.context["page"]) == 50
    assert "?days=30&amp;p=2" in first.content.decode()
    assert len(browser.get(reverse("search_report"), {"p": "2"}).context["page"]) == 10
