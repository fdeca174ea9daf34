"""The engine on an Elasticsearch server: plans in, rows out."""

import time
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote

from django.core.exceptions import ImproperlyConfigured
from elasticsearch import Elasticsearch
from elasticsearch.dsl import Search

from search.engines import EngineStatus, Found, IndexWriter, Row, Wanted
from search.engines.elastic.compiler import any_of, search_of, variants_of
from search.engines.elastic.failures import translated
from search.engines.elastic.indexes import Indexes
from search.engines.elastic.writer import current_writer, replacement_writer
from search.plan import Plan, Slot
from search.request import SearchScope

_TIMEOUT, _RETRIES = 5, 2  # seconds; a node that dies is tried elsewhere
_FRESH = 1.0  # seconds that a list of local variants may be old
_MOST = 1000  # documents a municipality may replace

Variant = tuple[str, int, int]  # what it replaces, from when, until when


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
        request_timeout=_TIMEOUT,
        max_retries=_RETRIES,
        retry_on_timeout=True,
        retry_on_status=(429, 502, 503, 504),
    )
    return ElasticEngine(client, alias)


@dataclass(slots=True)
class _Known:
    """What was asked of the server lately."""

    at: float = 0.0
    variants: dict[str, tuple[Variant, ...]] = field(default_factory=dict)


class ElasticEngine:
    """One alias on one cluster."""

    name = "elasticsearch"

    def __init__(self, client: Elasticsearch, alias: str) -> None:
        """Ask nothing yet."""
        self._client = client
        self._indexes = Indexes(client, alias)
        self._known = _Known()

    def find(self, plan: Plan, *, wanted: Wanted) -> Found:
        """Carry out a plan in one request."""
        search = search_of(plan, replaced=self._replaced(plan.scope))
        answer = self._ask(search.extra(size=wanted.limit, **{"from": wanted.offset}))
        rows = tuple(
            Row(round(hit["_score"]), hit["_source"]["source"]) for hit in answer["hits"]["hits"]
        )
        buckets = answer["aggregations"]["kinds"]["buckets"]
        kinds = {bucket["key"]: bucket["doc_count"] for bucket in buckets}
        return Found(answer["hits"]["total"]["value"], rows, kinds)

    def knows(self, slot: Slot) -> bool:
        """Whether one document has a word of the slot; the first one found ends the search."""
        answer = self._ask(any_of(slot).extra(size=0, terminate_after=1))
        return bool(answer["hits"]["total"]["value"])

    def current(self) -> str:
        """The index behind the alias."""
        with translated():
            return self._indexes.current()

    def writer(self) -> AbstractContextManager[IndexWriter]:
        """Write to the current index."""
        self._known = _Known()
        return current_writer(self._indexes)

    def replacement(self) -> AbstractContextManager[IndexWriter]:
        """Write a new index, which takes over when the block ends well."""
        self._known = _Known()
        return replacement_writer(self._indexes)

    def status(self) -> EngineStatus:
        """Health of the cluster and number of documents."""
        with translated():
            name = self._indexes.current()
            health = self._client.cluster.health()
            documents = self._client.count(index=name)["count"]
        detail = f"cluster {health['status']}, {health['number_of_nodes']} nodes"
        return EngineStatus(engine=self.name, index=name, documents=documents, detail=detail)

    def _ask(self, search: Search) -> dict[str, Any]:
        with translated():
            answer = self._client.search(index=self._indexes.alias, body=search.to_dict())
        return dict(answer)

    def _replaced(self, scope: SearchScope) -> tuple[str, ...]:
        """What local variants in force hide; the list of variants is at most a second old."""
        if not scope.within_municipality:
            return ()
        known = self._known  # ours for this search: another thread may put a fresh one there
        if time.monotonic() - known.at > _FRESH:
            self.current()  # notices an index of an older layout
            known = self._known = _Known(at=time.monotonic())
        municipality = str(scope.municipality)
        variants = known.variants.get(municipality)
        if variants is None:
            variants = known.variants[municipality] = self._variants(municipality)
        now = int(scope.moment.timestamp())
        return tuple(uid for uid, begin, end in variants if begin <= now < end)

    def _variants(self, municipality: str) -> tuple[Variant, ...]:
        answer = self._ask(variants_of(municipality).extra(size=_MOST))
        names = ("replaces", "visible_from", "visible_until")
        rows = ([hit["fields"][name][0] for name in names] for hit in answer["hits"]["hits"])
        return tuple((uid, begin, end) for uid, begin, end in rows)
