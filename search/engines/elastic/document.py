"""The index layout as a Document class of the Elasticsearch DSL, and one entry as its document."""

from typing import Any

from elasticsearch.dsl import Document, Keyword, Long, MetaField, Object, Text

from search.terms import IndexEntry


def _terms() -> Text:
    """Terms come analysed and are only cut at spaces; no positions, no frequencies."""
    return Text(analyzer="whitespace", index_options="docs", norms=False)


class PortalDocument(Document):
    """What `search.fields` lays out; `source` is stored and never searched."""

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

    visible_from = Long()
    visible_until = Long()
    published = Long()
    tie = Long()

    source = Object(enabled=False)

    class Meta:
        """Only what a hit shows is stored as it came; the rest would have to be read for each hit."""

        source = MetaField(includes=["source"])


def body(entry: IndexEntry) -> dict[str, Any]:
    """An entry as the server stores it."""
    tags = {name: list(values) for name, values in entry.tags.items() if values}
    return {**entry.terms, **tags, **entry.numbers, "source": entry.source}
