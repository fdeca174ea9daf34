"""The engine on an Elasticsearch server: plans in, rows out."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote

import orjson
from django.core.exceptions import ImproperlyConfigured
from elasticsearch import Elasticsearch
from elasticsearch.serializer import OrjsonSerializer

from search.engines import EngineStatus, Found, IndexWriter, Row, Wanted
from search.engines.elastic.ahead import Answer, Answers, next_searches
from search.engines.elastic.compiler import Body, any_of, search_of, variants_of
from search.engines.elastic.document import source
from search.engines.elastic.failures import translated
from search.engines.elastic.indexes import Indexes
from search.engines.elastic.variants import Variants
from search.engines.elastic.writer import current_writer, replacement_writer
from search.plan import Plan, Slot

_TIMEOUT, _RETRIES = 5, 2  # seconds; a node that dies is tried elsewhere
_LOOKS = 30.0  # seconds between looks at the layout of the index; a rebuild by older code is rare


def from_url(address: SplitResult) -> "ElasticEngine":
    """The engine of `elasticsearch://host:port,host:port/alias`.

    Raises:
        ImproperlyConfigured: host or alias is missing.
    """
    alias = address.path.strip("/")
    login, _, hosts = address.netloc.rpartition("@")
    if not hosts or not alias or "/" in alias:
        raise ImproperlyConfigured(
            "SEARCH_URL needs hosts and a name: elasticsearch://host:9200/portal"
        )
    scheme = "https" if parse_qs(address.query).get("tls") == ["true"] else "http"
    user, _, password = login.partition(":")
    client = Elasticsearch(
        [f"{scheme}://{host if ':' in host else f'{host}:9200'}" for host in hosts.split(",")],
        basic_auth=(unquote(user), unquote(password)) if login else None,
        serializer=OrjsonSerializer(),
        request_timeout=_TIMEOUT,
        max_retries=_RETRIES,
        retry_on_timeout=True,
        retry_on_status=(429, 502, 503, 504),
    )
    return ElasticEngine(client, alias)


class ElasticEngine:
    """One alias on one cluster."""

    name = "elasticsearch"

    def __init__(self, client: Elasticsearch, alias: str) -> None:
        """Ask nothing yet."""
        self._client = client
        self._indexes = Indexes(client, alias)
        self._variants = Variants()
        self._answers = Answers()
        self._looked = -_LOOKS

    def find(self, plan: Plan, *, wanted: Wanted) -> Found:
        """Carry out a plan in one request, together with what may be asked next.

        When it is a second since the list of local variants was read, it is read beside; only
        when it says something else than before the plan is carried out again.
        """
        self._look_at_layout()
        scope = plan.scope
        if not scope.within_municipality:
            return _found(self._carry_out(plan, wanted, ())[0], wanted)
        municipality = str(scope.municipality)
        known = self._variants.of(municipality)
        replaced = known.hides(scope.moment)
        if known.is_fresh():
            return _found(self._carry_out(plan, wanted, replaced)[0], wanted)
        answer, listed, *_ = self._carry_out(plan, wanted, replaced, variants_of(municipality))
        now_replaced = self._variants.learn(municipality, listed).hides(scope.moment)
        if now_replaced != replaced:
            answer, *_ = self._carry_out(plan, wanted, now_replaced)
        return _found(answer, wanted)

    def knows(self, slot: Slot) -> bool:
        """Whether one document has a word of the slot; the first one found ends the search."""
        body = any_of(slot)
        answer = self._answers.get(body)
        if answer is None:
            (answer,) = self._sent([body])
            self._answers.keep(body, answer)
        return bool(answer["hits"]["total"]["value"])

    def current(self) -> str:
        """The index behind the alias."""
        with translated():
            return self._indexes.current()

    @contextmanager
    def writer(self) -> Iterator[IndexWriter]:
        """Write to the current index."""
        with current_writer(self._indexes) as writer:
            try:
                yield writer
            finally:
                self._forget()

    @contextmanager
    def replacement(self) -> Iterator[IndexWriter]:
        """Write a new index, which takes over when the block ends well."""
        with replacement_writer(self._indexes) as writer:
            try:
                yield writer
            finally:
                self._forget()

    def status(self) -> EngineStatus:
        """Health of the cluster and number of documents."""
        with translated():
            name = self._indexes.current()
            health = self._client.cluster.health()
            documents = self._client.count(index=name)["count"]
        detail = f"cluster {health['status']}, {health['number_of_nodes']} nodes"
        return EngineStatus(engine=self.name, index=name, documents=documents, detail=detail)

    def _look_at_layout(self) -> None:
        if time.monotonic() - self._looked > _LOOKS:
            self.current()
            self._looked = time.monotonic()

    def _forget(self) -> None:
        """This process has changed the index: its next search shows that."""
        self._variants.forget()
        self._answers.forget()

    def _carry_out(
        self, plan: Plan, wanted: Wanted, replaced: tuple[str, ...], *beside: Body
    ) -> list[Answer]:
        """The answer to the plan, and to what is asked beside it."""
        body = search_of(plan, replaced=replaced, wanted=wanted)
        # Of a query; only what follows may be known.
        is_first = plan.share == "all" and wanted.limit
        if not is_first and not beside and (answer := self._answers.get(body)):
            return [answer]
        following = list(next_searches(plan, replaced=replaced, wanted=wanted))
        answers = self._sent([body, *beside, *following])
        for asked, answer in zip(following, answers[1 + len(beside) :], strict=True):
            self._answers.keep(asked, answer)
        return answers

    def _sent(self, bodies: list[Body]) -> list[Answer]:
        alias = self._indexes.alias
        with translated():
            if len(bodies) > 1:
                # Written here: the client would use the serializer for its answer only, and take
                # ten times as long.
                lines: list[Any] = [line for body in bodies for line in (b"{}", orjson.dumps(body))]
                answers = self._client.msearch(index=alias, searches=lines)["responses"]
                if not any("error" in answer for answer in answers):
                    return list(answers)
            # One by one, the client tries again where a node has died, and its error is told.
            return [self._client.search(index=alias, body=body).body for body in bodies]


def _found(answer: Answer, wanted: Wanted) -> Found:
    hits = answer["hits"]
    count = hits["total"]["value"]
    if count < wanted.at_least:
        return Found(count)
    rows = tuple(Row(round(hit["_score"]), source(hit)) for hit in hits["hits"])
    counted = answer.get("aggregations", {"kinds": {"buckets": []}})["kinds"]["buckets"]
    kinds = {bucket["key"]: bucket["doc_count"] for bucket in counted}
    return Found(count, rows, kinds)
