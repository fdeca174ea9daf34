"""The index layout as a Document class of the Elasticsearch DSL, and one entry as its document."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

import orjson
from elasticsearch.dsl import Binary, Document, Keyword, Long, Text

from search.terms import IndexEntry


def _terms() -> Text:
    """Terms come analysed and are only cut at spaces; no positions, no frequencies."""
    return Text(analyzer="whitespace", index_options="docs", norms=False)


class PortalDocument(Document):
    """What `search.fields` lays out; `shown` is the source of an entry, never searched."""

    title_exact = _terms()
    title_key = _terms()
    title_folded = _terms()
    keywords_key = _terms()
    keywords_folded = _terms()
    all_exact = _terms()
    all_key = _terms()
    all_folded = _terms()
    pairs = _terms()

    uid = Keyword()
    kind = Keyword()
    municipality = Keyword()
    languages = Keyword(multi=True)
    readers = Keyword(multi=True)
    topics = Keyword(multi=True)
    whole_title = Keyword(multi=True)
    variant = Keyword()
    replaces = Keyword()
    windowed = Keyword()

    # Compared in the few documents that are left: looking them up takes longer.
    visible_from = Long(index=False)
    visible_until = Long(index=False)
    published = Long(index=False)
    tie = Long(index=False)

    shown = Binary(doc_values=True)


def body(entry: IndexEntry) -> dict[str, Any]:
    """An entry as the server stores it."""
    tags = {name: list(values) for name, values in entry.tags.items() if values}
    shown = b64encode(orjson.dumps(entry.source)).decode()
    return {**entry.terms, **tags, **entry.numbers, "shown": shown}


def source(hit: Mapping[str, Any]) -> dict[str, Any]:
    """What a hit shows."""
    (shown,) = hit["fields"]["shown"]
    told: dict[str, Any] = orjson.loads(b64decode(shown))
    return told
