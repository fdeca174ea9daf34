"""Speed of search: `python -m benchmarks.search [--documents 100000] [--queries 300]`.

Over the same generated documents, in one run: our engines, the engines bare (one field, no filter,
no ranking of ours), and Wagtail's own search in a database. With SEARCH_SERVER=host:port the server
engine is measured too. A speed means something only beside the bare figure of the same run; on a
busy machine only CPU times do.
"""

import argparse
import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from django.conf import settings  # noqa: E402 - after django.setup()
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from elasticsearch import Elasticsearch  # noqa: E402

from benchmarks.search_bare import (  # noqa: E402
    ask_tantivy,
    bare_elasticsearch,
    bare_tantivy,
    same_terms,
)
from benchmarks.search_corpus import NOW, Corpus  # noqa: E402
from benchmarks.search_http import ask_api, open_portal  # noqa: E402
from benchmarks.search_pages import ask_pages, store_pages  # noqa: E402
from benchmarks.search_times import Build, Times, building, load, megabytes, say  # noqa: E402
from search.api import SearchRequest, load_synonym_sets, search, suggest  # noqa: E402
from search.document import SearchDocument  # noqa: E402
from search.engines import Engine, fill, get_engine  # noqa: E402
from search.terms import IndexEntry, index_entry  # noqa: E402

MUNICIPALITY = "municipality-3"
PAGE_QUERIES = 50  # of a class; some take seconds
Queries = dict[str, list[str]]
Documents = list[SearchDocument]
_HEAD = f"{'':36}{'engine: CPU':>16} {'wall':>16} {'whole: CPU':>16} {'wall':>16}"


class EngineTime:
    """Adds up the time spent in an engine, below everything this app does around it."""

    def __init__(self, engine: Engine) -> None:
        """Wrap the two methods that search."""
        self._cpu = self._wall = 0.0
        self.times = Times()
        for name in ("find", "knows"):
            setattr(engine, name, self._timed(getattr(engine, name)))

    def _timed(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **values: Any) -> Any:
            started, used = time.perf_counter(), time.process_time()
            try:
                return method(*args, **values)
            finally:
                self._cpu += time.process_time() - used
                self._wall += time.perf_counter() - started

        return timed

    def end_query(self) -> None:
        """Note what the query that is over took."""
        self.times.cpu.append(self._cpu * 1000)
        self.times.wall.append(self._wall * 1000)
        self._cpu = self._wall = 0.0


def entries(documents: Documents, memory: list[float]) -> Iterator[IndexEntry]:
    """The analysed documents; notes the memory held half-way and at the end."""
    for number, document in enumerate(documents, start=1):
        yield index_entry(document)
        if number in {len(documents) // 2, len(documents)}:
            memory.append(megabytes())


def build(engine: Engine, documents: Documents) -> Build:
    """Build the index, analysis counted."""
    memory = [megabytes()]
    with building() as result, engine.replacement() as writer:
        fill(writer, entries(documents, memory))
    before, half, whole = (*memory, *memory[-1:])[:3]
    say(
        f"{engine.name} build holds {half - before:.0f} MB half-way, {whole - before:.0f} at the end"
    )
    return result[0]


def ask(query_class: str, query: str, municipality: str | None) -> None:
    """One query as the results page or the suggestions ask it."""
    if query_class == "suggestion":
        suggest(query=query, language="ka", municipality=municipality)
        return
    request = SearchRequest(query=query, language="ka", municipality=municipality, moment=NOW)
    search(request)


def measure(engine: Engine, queries: Queries) -> dict[str, Times]:
    """One line for each class, in one municipality and in the whole country; the engine's times."""
    clock, inside = EngineTime(engine), {}
    gc.freeze()  # as the web server does; the documents held here are none of its
    say(_HEAD)
    for municipality in (MUNICIPALITY, None):
        for query_class, asked in queries.items():
            whole, clock.times = Times(), Times()
            for query in asked:
                with whole.one():
                    ask(query_class, query, municipality)
                clock.end_query()
            place = "in one" if municipality else "country"
            say(f"{engine.name:15}{query_class:13}{place:8}{clock.times} {whole}")
            inside[f"{query_class}, {place}"] = clock.times
    return inside


def report_embedded(folder: Path, documents: Documents, queries: Queries) -> dict[str, Times]:
    """Our embedded engine beside bare tantivy; our times in the engine."""
    settings.SEARCH_URL = f"tantivy://{folder}/index"
    engine = get_engine()
    built = build(engine, documents)
    inside = measure(engine, queries)
    index, bare = bare_tantivy(folder / "bare", documents)
    times = ask_tantivy(index, queries["one word"])
    say(f"{'bare tantivy, one word, one field':36}{times}")
    say(f"ours / bare: {inside['one word, country'].against(times)}")
    terms = same_terms(folder / "terms", documents)
    say(f"{'builds, seconds':42}{'CPU':>8}{'wall':>8}")
    say(bare.line("bare tantivy, one field, its tokenizer", len(documents)))
    say(terms.line("bare tantivy, our terms, ready", len(documents)))
    say(built.line("ours, against one field", len(documents), bare))
    say(built.line("ours, against our terms", len(documents), terms))
    return inside


def report_http(queries: Queries) -> None:
    """A whole request of the API in the whole country; the index is the one built last."""
    client = open_portal()
    ask_api(client, queries["one word"][:PAGE_QUERIES])  # the first request loads the portal
    for query_class, asked in queries.items():
        say(f"{f'GET search, {query_class}':36}{ask_api(client, asked)}")


def report_server(server: str, documents: Documents, queries: Queries) -> None:
    """Our server engine beside a bare query of the same server, both of them warm."""
    alias = f"bench-{uuid4().hex}"
    settings.SEARCH_URL = f"elasticsearch://{server}/{alias}"
    engine = get_engine()
    with bare_elasticsearch(server, documents) as (ask_bare, bare):
        try:
            built = build(engine, documents)
            _merge(server, alias)
            for query_class, query in _warm_up(queries):
                ask(query_class, query, None)
                ask_bare(query)
            inside = measure(engine, queries)
        finally:
            _remove(server, alias)
        for name in ("one word", "three words"):
            _compare(name, queries[name], ask_bare, inside[f"{name}, country"])
    say(bare.line("bare elasticsearch build", len(documents)))
    say(built.line("ours", len(documents), bare))


def _warm_up(queries: Queries) -> Iterator[tuple[str, str]]:
    """A server that was just started takes three times as long until it has seen thousands."""
    for _ in range(3):
        yield from ((name, query) for name, asked in queries.items() for query in asked)


def _compare(name: str, queries: list[str], ask_bare: Callable[[str], object], ours: Times) -> None:
    times = Times()
    for query in queries:
        with times.one():
            ask_bare(query)
    say(f"{f'bare elasticsearch, {name}':36}{times}")
    say(f"ours / bare: {ours.median('wall') / times.median('wall'):.1f} (median, wall)")


def _merge(server: str, alias: str) -> None:
    """Wait until the server has put the segments together, as it does after every build."""
    started = time.perf_counter()
    with Elasticsearch(f"http://{server}", request_timeout=600) as client:
        client.indices.forcemerge(index=alias, max_num_segments=1)
    say(f"segments merged in the background: {time.perf_counter() - started:.0f} s more")


def _remove(server: str, alias: str) -> None:
    with Elasticsearch(f"http://{server}") as client:
        for name in client.indices.get(index=f"{alias}-*"):
            client.indices.delete(index=name)


def report_pages(documents: Documents, queries: Queries, ours: dict[str, Times]) -> None:
    """Wagtail's search of the same documents, beside our engine in the whole country.

    It knows no endings: of most queries it finds nothing, which is soon done.
    """
    store_pages(documents)
    clock = "cpu" if connection.vendor == "sqlite" else "wall"
    for name in ("one word", "three words"):
        times, found = ask_pages(queries[name][:PAGE_QUERIES])
        engine = ours[f"{name}, country"]
        answered = [number for number, count in enumerate(found) if count]
        say(f"{f'wagtail in its database, {name}':36}{times}")
        say(f"wagtail / ours: {times.against(engine.of(range(len(found))), clock)}")
        if answered:
            ratio = times.of(answered).against(engine.of(answered), clock)
            say(f"of the {len(answered)} of {len(found)} queries it answers: {ratio}")


def main() -> None:
    """Read the command line and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=300)
    chosen = parser.parse_args()
    call_command("migrate", verbosity=0)
    load_synonym_sets()
    documents = list(Corpus().documents(chosen.documents))
    queries = Corpus().queries(chosen.queries)
    say(f"{len(documents)} documents, {chosen.queries} queries a class; {load()}")
    say("median and 95th percentile, in milliseconds")
    with tempfile.TemporaryDirectory() as folder:
        ours = report_embedded(Path(folder), documents, queries)
        report_http(queries)
    if server := os.environ.get("SEARCH_SERVER"):
        report_server(server, documents, queries)
    report_pages(documents, queries, ours)
    say(load())


if __name__ == "__main__":
    main()
