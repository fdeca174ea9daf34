"""How often the server is asked, and that what is kept between two questions never misleads."""

from dataclasses import replace

import pytest

from search.analysis import interpret
from search.attempts import Attempts
from search.engines import Found, IndexUnusableError, Wanted, get_engine
from search.engines.elastic.ahead import _MOST, Answers
from search.engines.elastic.compiler import any_of
from search.engines.elastic.variants import Variants
from search.plan import Match, Slot, Spelling
from search.planner import Planner
from search.request import SearchRequest
from search.synonyms import Vocabulary
from search.terms import index_entry
from tests.search.conftest import NOW, make_document


@pytest.fixture
def server(index_url: str):
    if not index_url.startswith("elasticsearch"):
        pytest.skip("about the server engine")
    return get_engine()


@pytest.fixture
def asked(server, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which requests reach the server, in order."""
    requests: list[str] = []
    send = server._client.transport.perform_request

    def noted(method: str, target: str, **values: object):
        requests.append(target.partition("?")[0].rpartition("/")[2])
        return send(method, target, **values)

    monkeypatch.setattr(server._client.transport, "perform_request", noted)
    return requests


def planner_of(query: str, municipality: str | None = "kareli") -> Planner:
    request = SearchRequest(query=query, language="ka", municipality=municipality)
    return Planner(request=request, scope=request.scope(now=NOW), vocabulary=Vocabulary())


def find(server, *, municipality: str | None = "kareli", limit: int = 10, kinds: bool = True):
    plan = planner_of("წყალი", municipality).plan(interpret("წყალი").readings)
    return server.find(plan, wanted=Wanted(limit=limit, kinds=kinds))


def attempt(server, query: str) -> Found:
    attempts = Attempts(engine=server, planner=planner_of(query), interpretation=interpret(query))
    return attempts.run().found


def test_a_search_is_one_request(server, asked: list[str]) -> None:
    with server.replacement() as writer:
        writer.put(index_entry(make_document("1", title_ka="წყალი")))
    find(server)
    del asked[:]
    assert find(server).count == 1
    assert asked == ["_search"]


def test_variants_are_read_beside_a_search_and_count_at_once(server, asked: list[str]) -> None:
    national = make_document("1", title_ka="წყალი")
    variant = make_document("2", title_ka="წყალი", municipality="kareli", variant_of="1")
    with server.replacement() as writer:
        writer.put(index_entry(national))
    find(server)
    with server.writer() as writer:
        writer.put(index_entry(variant))
        writer.commit()
    del asked[:]
    assert [row.source["object_id"] for row in find(server).rows] == ["2"]
    assert asked == ["_msearch", "_search"], "they have changed: once more"
    server._variants._known = {
        place: replace(known, at=known.at - 2) for place, known in server._variants._known.items()
    }
    del asked[:]
    assert find(server).count == 1
    assert asked == ["_msearch"]


def test_only_what_is_wanted_is_counted_and_fetched(server) -> None:
    with server.replacement() as writer:
        writer.put(index_entry(make_document("1", title_ka="წყალი")))
    assert find(server, limit=0, kinds=False) == Found(1)
    assert find(server, limit=0) == Found(1, (), {"service": 1})
    assert find(server, kinds=False).kinds == {}


@pytest.mark.parametrize(
    ("query", "requests"),
    [
        ("წყალი", ["_search"]),
        ("წყალი ბაღი სკოლა", ["_msearch"]),
        ("კონსტიტუცია წყალი ბაღი", ["_msearch"] * 2),
        ("ქონსტიტუციის", ["_search"] * 4),
    ],
    ids=["one word", "all words", "a word that is not there", "a typo"],
)
def test_a_query_asks_as_seldom_as_it_can(
    server, asked: list[str], query: str, requests: list[str]
) -> None:
    with server.replacement() as writer:
        writer.put(index_entry(make_document("1", title_ka="წყალი ბაღი სკოლა")))
    find(server)
    del asked[:]
    attempt(server, query)
    assert asked == requests


def test_what_was_fetched_ahead_does_not_outlive_a_change(server) -> None:
    query = "წყალი ბაღი სკოლა"
    with server.replacement() as writer:
        writer.put(index_entry(make_document("1", title_ka="წყალი ბაღი")))
    assert attempt(server, query).count == 1
    with server.writer() as writer:
        writer.put(index_entry(make_document("2", title_ka="ბაღი სკოლა")))
        writer.commit()
    assert attempt(server, query).count == 2


def looked_for(word: str):
    return any_of(Slot(((Spelling(Match("title_key", (word,), 1)),),)))


def test_answers_are_kept_for_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("search.engines.elastic.ahead.time.monotonic", lambda: now)
    answers = Answers()
    answers.keep(looked_for("წყალ"), {"hits": 1})
    assert answers.get(looked_for("წყალ")) == {"hits": 1}
    assert answers.get(looked_for("ბაღ")) is None
    now = 101.0
    assert answers.get(looked_for("წყალ")) is None


def test_only_so_many_answers_are_kept() -> None:
    answers = Answers()
    for number in range(_MOST + 1):
        answers.keep(looked_for(str(number)), {"hits": number})
    assert answers.get(looked_for("0")) is None
    assert answers.get(looked_for(str(_MOST))) == {"hits": _MOST}


def test_a_writer_in_another_thread_does_not_disturb_a_search() -> None:
    variants = Variants()
    hits = [
        {"fields": {"replaces": ["service:1"], "visible_from": [0], "visible_until": [2**53]}},
        {"fields": {"replaces": ["service:2"], "visible_from": [0], "visible_until": [1]}},
    ]
    variants.learn("kareli", {"hits": {"hits": hits}})
    known = variants.of("kareli")
    variants.forget()
    assert known.is_fresh()
    assert known.hides(NOW) == ("service:1",)
    assert not variants.of("kareli").is_fresh()


@pytest.mark.parametrize("municipality", ["kareli", None])
def test_an_index_that_is_gone_is_told(server, municipality: str | None) -> None:
    with server.replacement():
        pass
    find(server, municipality=municipality)
    server._client.indices.delete(index=server.current())
    server._variants.forget()
    with pytest.raises(IndexUnusableError):
        find(server, municipality=municipality)


@pytest.mark.parametrize("municipality", ["kareli", None])
def test_an_index_of_an_older_layout_is_noticed(
    server, municipality: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.engines.elastic.indexes.LAYOUT", "0")
    with server.replacement():
        pass
    monkeypatch.undo()
    with pytest.raises(IndexUnusableError, match="layout"):
        find(server, municipality=municipality)
