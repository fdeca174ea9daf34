"""The server engine by itself: addresses, a server that is down, what its writer accepts."""

import time
from contextlib import nullcontext
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from elasticsearch import ConnectionTimeout, Elasticsearch

from search.engines import EngineUnavailableError, IndexUnusableError, get_engine
from search.engines.elastic.engine import from_url
from search.engines.elastic.writer import ElasticWriter
from search.find import search
from search.rebuild import rebuild
from search.request import SearchRequest
from search.terms import index_entry
from tests.search.conftest import NOW, Corpus, make_document

NOWHERE = "elasticsearch://127.0.0.1:1/portal"


def hosts(url: str) -> list[tuple[str, str, int]]:
    nodes = from_url(urlsplit(url))._client.transport.node_pool.all()
    return sorted((node.config.scheme, node.config.host, node.config.port) for node in nodes)


def test_several_hosts_and_encryption() -> None:
    url = "elasticsearch://me:p%40ss@one,two:9300/portal?tls=true"
    assert hosts(url) == [("https", "one", 9200), ("https", "two", 9300)]
    headers = from_url(urlsplit(url))._client._headers
    assert headers["authorization"] == "Basic bWU6cEBzcw=="


@pytest.mark.parametrize(
    "url", ["elasticsearch:///x", "elasticsearch://h:1", "elasticsearch://h/a/b"]
)
def test_incomplete_addresses(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="elasticsearch://"):
        from_url(urlsplit(url))


@pytest.mark.django_db
def test_a_server_that_is_down_is_said_in_words(settings) -> None:
    settings.SEARCH_URL = NOWHERE
    request = SearchRequest(query="წყალი", language="ka", municipality="kareli", moment=NOW)
    assert search(request).reason == "unavailable"
    for job in (get_engine().status, get_engine().current, rebuild):
        with pytest.raises(EngineUnavailableError):
            job()


def test_what_is_asked_together_is_written_by_the_quick_serializer(monkeypatch) -> None:
    engine, asked = from_url(urlsplit(NOWHERE)), []

    def msearch(*, searches: list[bytes], **_values: object) -> dict[str, object]:
        asked.extend(searches)
        return {"responses": [{}, {}]}

    monkeypatch.setattr(engine._client, "msearch", msearch)
    assert engine._sent([{"size": 1}, {"query": "წყალი"}]) == [{}, {}]
    assert asked == [b"{}", b'{"size":1}', b"{}", '{"query":"წყალი"}'.encode()]


def test_a_refused_change_is_not_taken_for_done() -> None:
    writer = ElasticWriter(Elasticsearch("http://127.0.0.1:1"), "index")
    writer._check([{"index": {"status": 409, "error": "newer"}}, {"delete": {"status": 404}}])
    for item in ({"status": 404, "error": "index_not_found"}, {"status": 503, "error": "down"}):
        with pytest.raises(EngineUnavailableError, match="refused"):
            writer._check([{"index": item}])


def test_the_client_leaves_telling_to_us(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(EngineUnavailableError):
        from_url(urlsplit(NOWHERE)).current()
    assert not caplog.records


@pytest.fixture
def server(index_url: str):
    if not index_url.startswith("elasticsearch"):
        pytest.skip("about the server engine")
    return get_engine()


def test_no_index_yet(server) -> None:
    with pytest.raises(IndexUnusableError):
        server.status()
    with pytest.raises(IndexUnusableError), server.writer():
        pass


def test_an_older_state_never_wins(server) -> None:
    with server.replacement():
        pass
    entry = index_entry(make_document("1", title_ka="ახალი"))
    with server.writer() as late, server.writer() as early:
        early.begin()
        late.begin()
        late.put(entry)
        late.commit()
        early.remove(entry.uid)
        early.commit()
    assert server.status().documents == 1


def test_a_rebuild_that_was_overtaken_gives_way(server) -> None:
    with server.replacement():
        pass
    overtaken = server.replacement()
    overtaken.__enter__()
    with server.replacement() as writer:
        writer.put(index_entry(make_document()))
    with pytest.raises(EngineUnavailableError, match="faster"):
        overtaken.__exit__(None, None, None)
    assert server.status().documents == 1


@pytest.mark.django_db
def test_rebuilds_leave_one_forerunner(server, corpus: Corpus) -> None:
    for _ in range(3):
        rebuild()
    alias = server._indexes.alias
    assert len(server._client.indices.get(index=f"{alias}-*")) == 2


def test_older_builds_go_whatever_their_layout_and_nothing_else(server) -> None:
    alias = server._indexes.alias
    names = {f"{alias}-{name}" for name in ("9-1", "10-2", "archive", "test-9-1", "10-9-1")}
    for name in names:
        server._client.indices.create(index=name)
    with server.replacement():
        pass
    left = set(server._client.indices.get(index=f"{alias}-*"))
    gone = {f"{alias}-9-1", f"{alias}-10-2"}
    assert left == {server.current(), *names} - gone


def test_a_build_ends_in_one_segment(server) -> None:
    with server.replacement() as writer:
        for number in range(3):
            writer.put(index_entry(make_document(str(number))))
            writer.commit()
    until = time.monotonic() + 20
    while (segments := segments_of(server)) > 1 and time.monotonic() < until:
        time.sleep(0.1)
    assert segments == 1


def segments_of(server) -> int:
    name = server.current()
    (shard, *_replicas) = server._client.indices.segments(index=name)["indices"][name]["shards"][
        "0"
    ]
    return sum(segment["search"] for segment in shard["segments"].values())


@pytest.mark.parametrize("job", ["update_aliases", "forcemerge"])
def test_an_index_in_use_outlives_a_lost_answer(server, monkeypatch, caplog, job: str) -> None:
    indices = server._indexes.client.indices
    does = getattr(indices, job)

    def loses_the_answer(**values: object) -> None:
        does(**values)
        raise ConnectionTimeout("too late")

    monkeypatch.setattr(indices, job, loses_the_answer)
    switch_fails = pytest.raises(EngineUnavailableError, match="timed out")
    with switch_fails if job == "update_aliases" else nullcontext(), server.replacement() as writer:
        writer.put(index_entry(make_document()))
    assert server.status().documents == 1
    assert ("not tidied up" in caplog.text) is (job == "forcemerge")
