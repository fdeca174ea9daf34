"""The engines without anything of ours: one field with the words as they stand, ten best hits."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import tantivy
from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk

from benchmarks.search_times import Build, Times, building
from search.document import SearchDocument
from search.engines.tantivy.schema import build_schema
from search.terms import index_entry

_HEAP, _HITS = 150_000_000, 10


def text_of(document: SearchDocument) -> str:
    """Every word of a document."""
    return f"{document.title_ka}\n{document.keywords_ka}\n{document.body_ka}"


def bare_schema() -> tantivy.Schema:
    """One field and the text to show."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name="default")
    return builder.build()


def bare_tantivy(folder: Path, documents: Iterable[SearchDocument]) -> tuple[tantivy.Index, Build]:
    """An index by tantivy's own tokenizer, with its own scores."""
    folder.mkdir()
    with building() as build:
        index = tantivy.Index(bare_schema(), path=str(folder))
        writer = index.writer(_HEAP, 1)
        for document in documents:
            writer.add_document(tantivy.Document(text=[text_of(document)]))
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    return index, build[0]


def same_terms(folder: Path, documents: list[SearchDocument]) -> Build:
    """Tantivy given our terms, which were analysed before and are read from a file."""
    folder.mkdir()
    with (folder / "terms").open("w", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(index_entry(document).terms, ensure_ascii=False) + "\n")
    (folder / "index").mkdir()
    with building() as build, (folder / "terms").open(encoding="utf-8") as file:
        writer = tantivy.Index(build_schema(), path=str(folder / "index")).writer(_HEAP, 1)
        for line in file:
            terms = json.loads(line)
            writer.add_document(tantivy.Document(**{name: [text] for name, text in terms.items()}))
        writer.commit()
        writer.wait_merging_threads()
    return build[0]


def ask_tantivy(index: tantivy.Index, queries: Iterable[str]) -> Times:
    """The best hits for one word each, with their text."""
    searcher, times = index.searcher(), Times()
    for query in queries:
        with times.one():
            asked = tantivy.Query.term_query(index.schema, "text", query.lower())
            for _, address in searcher.search(asked, _HITS).hits:
                searcher.doc(address)
    return times


@contextmanager
def bare_elasticsearch(
    server: str, documents: Iterable[SearchDocument]
) -> Iterator[tuple[Callable[[str], object], Build]]:
    """The same of a server, over HTTP: what asks it one query. The index is removed again."""
    client, index = Elasticsearch(f"http://{server}"), f"bare-{uuid4().hex}"
    mapping = {"properties": {"text": {"type": "text"}}}
    settings = {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"}
    client.indices.create(index=index, mappings=mapping, settings=settings)

    def ask(query: str) -> object:
        return client.search(index=index, query={"match": {"text": query}}, size=_HITS)

    try:
        with building() as build:
            bulk(client, ({"_index": index, "text": text_of(each)} for each in documents))
            client.indices.refresh(index=index)
        yield ask, build[0]
    finally:
        client.indices.delete(index=index)
        client.close()
