"""Counts of queries: what is kept, what never is, and what analysts see."""

from datetime import date

import pytest
from django.db import IntegrityError
from wagtail.models import ModelLogEntry

from search.actions import assign_topic
from search.models import QueryCount, QueryTopic
from search.queries import abandoned_queries, query_figures, zero_result_queries
from search.query_log import record_open, record_search

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _today(time_machine) -> None:
    time_machine.move_to("2026-11-21 10:00:00+00:00")


def searched(query: str, results: int = 3, times: int = 1, municipality: str | None = "kareli"):
    for _ in range(times):
        record_search(municipality=municipality, language="ka", query=query, results=results)


def opened(query: str, rank: int, results: int = 3, times: int = 1) -> None:
    for _ in range(times):
        record_open(municipality="kareli", language="ka", query=query, results=results, rank=rank)


def figures(reader=query_figures, **values: object):
    return reader(**{"since": TODAY, "until": TODAY, **values})


def test_one_row_for_the_same_search() -> None:
    searched("  ᲬᲧᲐᲚᲘ ", times=2)
    searched("წყალი")
    searched("წყალი", results=0)
    rows = QueryCount.objects.order_by("-results").values_list("query", "results", "rank", "count")
    assert list(rows) == [("წყალი", 3, 0, 3), ("წყალი", 0, 0, 1)]


@pytest.mark.parametrize(
    "query", ["01001012345", "ქუჩა 5", "nino@example.ge", "ნინო@", "", "  ", "ა" * 101, "٣ ქუჩა"]
)
def test_what_could_name_a_person_is_not_kept(query: str) -> None:
    searched(query)
    opened(query, 1)
    assert not QueryCount.objects.exists()


@pytest.mark.parametrize("rank", [0, -1, 101])
def test_impossible_ranks_are_not_counted(rank: int) -> None:
    opened("წყალი", rank)
    assert not QueryCount.objects.exists()


def test_row_made_meanwhile_by_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    searched("წყალი")
    real = QueryCount.objects.filter

    def blind(**row: object):
        monkeypatch.setattr(QueryCount.objects, "filter", real)
        return QueryCount.objects.none()

    monkeypatch.setattr(QueryCount.objects, "filter", blind)
    searched("წყალი")
    assert QueryCount.objects.get().count == 2


def test_the_database_holds_one_row_for_each() -> None:
    row = {"day": TODAY, "language": "ka", "query": "წყალი", "results": 1}
    QueryCount.objects.create(**row)
    with pytest.raises(IntegrityError):
        QueryCount.objects.create(**row)


def test_shown_from_five_occurrences() -> None:
    searched("წყალი", times=4)
    assert figures() == []
    searched("წყალი")
    assert [(one.query, one.searches) for one in figures()] == [("წყალი", 5)]


@pytest.fixture
def analyst(django_user_model):
    return django_user_model.objects.create_user(username="analyst")


def test_queries_without_results(analyst) -> None:
    searched("შუქი", results=0, times=6)
    searched("წყალი", results=0, times=4)
    searched("წყალი", times=9)
    assign_topic(by=analyst, query="შუქი", topic="electricity-lighting")
    (one,) = figures(zero_result_queries)
    assert (one.query, one.without_results, one.topic) == ("შუქი", 6, "electricity-lighting")
    assign_topic(by=analyst, query="შუქი", topic="")
    assert figures(zero_result_queries)[0].topic == ""


def test_who_gave_a_topic_stays_in_the_history(analyst) -> None:
    for topic in ("electricity-lighting", "electricity-lighting", "housing", "", ""):
        assign_topic(by=analyst, query=" შუქი", topic=topic)
    entries = ModelLogEntry.objects.filter(user=analyst).order_by("pk")
    topics = [(entry.action, entry.data["topic"]) for entry in entries]
    changes = [(action, topic["old"], topic["new"]) for action, topic in topics]
    assert changes == [
        ("wagtail.create", "", "electricity-lighting"),
        ("wagtail.edit", "electricity-lighting", "housing"),
        ("wagtail.delete", "housing", ""),
    ]
    assert {entry.label for entry in entries} == {"შუქი: electricity-lighting", "შუქი: housing"}
    assert [entry.deleted for entry in entries] == [False, False, True]


def test_a_topic_whose_history_cannot_be_written_is_not_given(
    analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_row: object, **_entry: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("search.actions.log", fail)
    with pytest.raises(ZeroDivisionError):
        assign_topic(by=analyst, query="შუქი", topic="housing")
    assert not QueryTopic.objects.exists()


def test_abandoned_queries() -> None:
    searched("წყალი", times=10)
    opened("წყალი", 1, times=6)
    assert figures(abandoned_queries) == []
    searched("წყალი", times=1)
    (one,) = figures(abandoned_queries)
    assert (one.searches, one.opened) == (11, 6)


def test_period_municipality_and_language() -> None:
    searched("წყალი", times=5)
    searched("გზა", times=5, municipality=None)
    assert {one.query for one in figures()} == {"წყალი", "გზა"}
    assert [one.query for one in figures(municipality="kareli")] == ["წყალი"]
    assert [one.query for one in figures(municipality="")] == ["გზა"]
    assert figures(language="en") == []
    assert figures(since=date(2026, 11, 1), until=date(2026, 11, 20)) == []
