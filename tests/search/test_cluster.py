"""Three servers, one of them killed with -9 while changes are drained and residents search.

Run by `make test-cluster`, which starts the servers and says in which folder they live.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from search.document import SearchDocument
from search.engines import EngineUnavailableError, get_engine
from search.engines.elastic.engine import _RETRIES, _TIMEOUT
from search.find import search
from search.models import IndexChange
from search.outbox import BATCH, drain, pending, record_change
from search.rebuild import rebuild
from search.request import SearchRequest
from search.synonyms import Vocabulary
from tests.search.conftest import NOW, Corpus, FakeSource, make_document

pytestmark = [
    pytest.mark.elasticsearch,
    pytest.mark.django_db,
    pytest.mark.skipif(os.environ.get("NODES") != "3", reason="see make test-cluster"),
]

LONGEST = _TIMEOUT * (1 + _RETRIES)  # seconds: the client's first attempt and its retries
BEFORE, CHANGES = 200, 4 * BATCH
AFTERMATH = 8  # seconds that the searches go on after the node died
SERVERS = Path(__file__).parents[2] / "scripts" / "search_server.py"


class Cluster:
    """The three nodes, by the number in their folder's name."""

    def __init__(self) -> None:
        first = int(os.environ["SEARCH_SERVER_PORT"])
        self.hosts = [f"127.0.0.1:{first + number}" for number in range(3)]
        self.killed = 0.0
        self.client = Elasticsearch([f"http://{host}" for host in self.hosts], request_timeout=30)

    def wait_until_whole(self) -> None:
        self.client.options(request_timeout=90).cluster.health(
            wait_for_nodes="3", wait_for_status="green", timeout="60s"
        )

    def number_of(self, role: str, *, alias: str) -> int:
        """The node that holds the primary shard, or that leads the cluster."""
        if role == "leader":
            return self._number(self.client.cat.master(format="json")[0]["node"])
        shards = self.client.cat.shards(index=f"{alias}-*", format="json")
        assert sorted(shard["prirep"] for shard in shards) == ["p", "r"], "one replica"
        return self._number(next(shard["node"] for shard in shards if shard["prirep"] == "p"))

    def kill(self, number: int) -> None:
        pid = Path(os.environ["SEARCH_SERVER_DIR"], f"node-{number}", "pid").read_text()
        os.kill(int(pid), signal.SIGKILL)
        self.killed = monotonic()

    def revive(self, number: int) -> None:
        subprocess.run([sys.executable, SERVERS, "revive", "--node", str(number)], check=True)
        self.wait_until_whole()

    @staticmethod
    def _number(name: str) -> int:
        return int(name.removeprefix("node-"))


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    made = Cluster()
    made.wait_until_whole()
    yield made
    made.client.close()


@pytest.fixture
def alias(cluster: Cluster, settings) -> Iterator[str]:
    name = f"test-{uuid4().hex}"
    settings.SEARCH_URL = f"elasticsearch://{','.join(cluster.hosts)}/{name}"
    yield name
    for index in cluster.client.indices.get(index=f"{name}-*"):
        cluster.client.indices.delete(index=index)


class KillingSource(FakeSource):
    """Lets the chosen node be killed when the last document of a batch has been read."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.reads = 0
        self.now = Event()
        self.acknowledged = 0

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        yield from super().documents(object_ids=object_ids)
        self.reads += len(object_ids or ())
        if self.reads == 2 * BATCH:
            self.acknowledged = IndexChange.objects.exclude(drained_at=None).count()
            self.now.set()


class Resident(Thread):
    """Searches again and again, and notes when an answer came."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over = Event()
        self.began = monotonic()
        self.answered: list[float] = []
        self.failed = 0
        self.slowest = 0.0

    def run(self) -> None:
        while not self.over.is_set():
            asked = monotonic()
            answer = ask(0, municipality="kareli")
            self.slowest = max(self.slowest, monotonic() - asked)
            if answer.reason == "unavailable":
                self.failed += 1
            else:
                self.answered.append(monotonic())
            self.over.wait(0.02)

    def longest_silence(self) -> float:
        """Seconds without an answer, from the first question to the end."""
        moments = [self.began, *self.answered, monotonic()]
        return max(later - earlier for earlier, later in pairwise(moments))


def ask(offset: int, *, municipality: str | None = None):
    # The vocabulary is given: a thread must not look into the database of this test.
    request = SearchRequest(
        query="წყალი",
        language="ka",
        municipality=municipality,
        moment=NOW,
        limit=100,
        offset=offset,
    )
    return search(request, vocabulary=Vocabulary())


def found() -> set[str]:
    """Every document that search gives, page after page."""
    pages = (ask(offset) for offset in range(0, BEFORE + CHANGES + 100, 100))
    return {hit.object_id for page in pages for hit in page.items}


def drain_like_the_worker() -> int:
    """Drain until nothing waits; how often the engine refused."""
    refused, deadline = 0, monotonic() + 120
    while True:
        try:
            drain()
            if not pending(index=get_engine().current()).exists():
                return refused
        except EngineUnavailableError:
            refused += 1
            sleep(0.2)
        assert monotonic() < deadline, "the changes never reach the index"


@pytest.mark.parametrize("role", ["primary", "leader"])
def test_a_node_dies_and_nobody_notices(
    role: str, cluster: Cluster, alias: str, corpus: Corpus, capsys
) -> None:
    source = corpus.sources["service"] = KillingSource("service")
    corpus.add(*(make_document(str(n), title_ka="წყალი") for n in range(BEFORE)))
    rebuild()
    cluster.wait_until_whole()
    victim = cluster.number_of(role, alias=alias)
    for n in range(BEFORE, BEFORE + CHANGES):
        corpus.add(make_document(str(n), title_ka="წყალი"))
        record_change(kind="service", object_id=str(n))

    killer = Thread(target=lambda: source.now.wait() and cluster.kill(victim))
    resident = Resident()
    killer.start()
    resident.start()
    refused = drain_like_the_worker()
    drained = monotonic()
    killer.join()
    assert source.acknowledged == BATCH
    assert cluster.killed < drained, "the drain was over before the node died"
    everything = {str(n) for n in range(BEFORE + CHANGES)}
    assert not IndexChange.objects.filter(drained_at=None).exists()
    assert found() == everything, "two nodes have lost what three had acknowledged"

    sleep(max(0.0, cluster.killed + AFTERMATH - monotonic()))
    resident.over.set()
    resident.join()
    silence = resident.longest_silence()
    with capsys.disabled():
        sys.stdout.write(
            f"\n{role} killed: {len(resident.answered)} searches answered, {resident.failed} failed, "
            f"longest silence {silence:.1f} s, slowest {resident.slowest:.1f} s; "
            f"drain refused {refused} times, {CHANGES} changes found\n"
        )
    assert len(resident.answered) > 10
    assert silence <= LONGEST
    cluster.revive(victim)
    assert found() == everything
