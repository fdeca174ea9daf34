"""Speed of search: `python -m benchmarks.search [--documents 100000] [--queries 300]`.

Builds an index of generated documents, next to a bare tantivy index of the same terms, and times
queries of each class in this run. With SEARCH_SERVER=host:port the server engine is measured too.
Times are in milliseconds; a speed means something only beside the bare figure of the same run.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

import tantivy  # noqa: E402 - after django.setup()
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from benchmarks.search_corpus import NOW, Corpus  # noqa: E402
from search.api import SearchRequest, load_synonym_sets, search, suggest  # noqa: E402
from search.engines import Engine, fill, get_engine  # noqa: E402
from search.engines.tantivy.schema import build_schema  # noqa: E402
from search.terms import IndexEntry, index_entry  # noqa: E402

MUNICIPALITY = "municipality-3"
Timer = Callable[[], float]


def say(text: str) -> None:
    """One line of the report, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def figures(times: list[float]) -> str:
    """Median and 95th percentile."""
    ordered = sorted(times)
    return f"{statistics.median(ordered):8.2f}{ordered[int(len(ordered) * 0.95)]:8.2f}"


def entries(number: int) -> Iterator[IndexEntry]:
    """The analysed documents."""
    return map(index_entry, Corpus().documents(number))


class EngineTime:
    """Adds up the time spent in an engine, below everything this app does around it."""

    def __init__(self, engine: Engine) -> None:
        """Wrap the two methods that search."""
        self.spent = 0.0
        for name in ("find", "knows"):
            setattr(engine, name, self._timed(getattr(engine, name)))

    def _timed(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **values: Any) -> Any:
            started = time.perf_counter()
            try:
                return method(*args, **values)
            finally:
                self.spent += time.perf_counter() - started

        return timed

    def take(self) -> float:
        """Milliseconds since last asked."""
        spent, self.spent = self.spent, 0.0
        return spent * 1000


def build(engine: Engine, documents: int) -> float:
    """Build the index; seconds."""
    started = time.perf_counter()
    with engine.replacement() as writer:
        fill(writer, entries(documents))
    return time.perf_counter() - started


def bare_index(folder: Path, documents: int) -> tuple[tantivy.Index, float]:
    """The same terms in tantivy without anything of ours: no tags, no numbers, no sources."""
    index = tantivy.Index(build_schema(), path=str(folder))
    prepared = [entry.terms for entry in entries(documents)]
    started = time.perf_counter()
    writer = index.writer(60_000_000, 1)
    for terms in prepared:
        writer.add_document(tantivy.Document(**{name: [text] for name, text in terms.items()}))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - started
    index.reload()
    return index, seconds


def bare_times(index: tantivy.Index, queries: Iterable[str]) -> list[float]:
    """Tantivy asked for one word of the body, ten hits."""
    searcher, schema, times = index.searcher(), build_schema(), []
    for query in queries:
        started = time.perf_counter()
        searcher.search(tantivy.Query.term_query(schema, "body_exact", query, "basic"), 10)
        times.append((time.perf_counter() - started) * 1000)
    return times


def ask(query_class: str, query: str, municipality: str | None) -> None:
    """One query as the results page or the suggestions ask it."""
    if query_class == "suggestion":
        suggest(query=query, language="ka", municipality=municipality)
        return
    request = SearchRequest(query=query, language="ka", municipality=municipality, moment=NOW)
    search(request)


def measure(engine: Engine, queries: dict[str, list[str]]) -> None:
    """One line for each class, in one municipality and in the whole country."""
    clock = EngineTime(engine)
    say(f"{'':34}{'in the engine':>16}{'whole search':>16}{'CPU':>16}")
    for municipality in (MUNICIPALITY, None):
        for query_class, asked in queries.items():
            inside, whole, cpu = [], [], []
            for query in asked:
                started, used = time.perf_counter(), time.process_time()
                ask(query_class, query, municipality)
                whole.append((time.perf_counter() - started) * 1000)
                cpu.append((time.process_time() - used) * 1000)
                inside.append(clock.take())
            place = "municipality" if municipality else "country"
            say(
                f"{engine.name:14}{query_class:12} {place:7.7}{figures(inside)}{figures(whole)}{figures(cpu)}"
            )


def megabytes() -> float:
    """Most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def engine_at(url: str) -> Engine:
    """Switch the process to another engine."""
    settings.SEARCH_URL = url
    return get_engine()


def main() -> None:
    """Read the command line and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=300)
    chosen = parser.parse_args()
    call_command("migrate", "search", verbosity=0)
    load_synonym_sets()
    queries = Corpus().queries(chosen.queries)
    say(f"{chosen.documents} documents, {chosen.queries} queries a class; median and p95 in ms")
    with tempfile.TemporaryDirectory() as folder:
        report(Path(folder), chosen.documents, queries)


def report(folder: Path, documents: int, queries: dict[str, list[str]]) -> None:
    """Measure the embedded engine, bare tantivy, and the server when there is one."""
    before = megabytes()
    embedded = engine_at(f"tantivy://{folder}/index")
    seconds = build(embedded, documents)
    say(f"tantivy build    {seconds:8.1f} s  {documents / seconds:8.0f} documents/s")
    say(f"memory of build  {megabytes() - before:8.0f} MB more")
    measure(embedded, queries)
    (folder / "bare").mkdir()
    index, bare = bare_index(folder / "bare", documents)
    say(f"bare tantivy build of the analysed terms {bare:.1f} s")
    say(f"bare tantivy query {figures(bare_times(index, queries['one word']))}")
    if server := os.environ.get("SEARCH_SERVER"):
        elastic = engine_at(f"elasticsearch://{server}/bench-{uuid4().hex}")
        seconds = build(elastic, documents)
        say(f"elasticsearch build {seconds:8.1f} s  {documents / seconds:8.0f} documents/s")
        measure(elastic, queries)


if __name__ == "__main__":
    main()
