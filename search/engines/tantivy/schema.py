"""The index layout in tantivy's words, and one entry as its document."""

import json

import tantivy

from search.document import KINDS
from search.fields import NUMBERS, PAIRS, TAGS, TERM_FIELDS
from search.terms import IndexEntry

WEIGHT = "weight"
SOURCE = "source"
KIND = "kind_code"  # the kind as a number, which is read without opening the document
_JSON = json.JSONEncoder(ensure_ascii=False)
_FACETS = {"kind", "replaces"}
# Of `tie`, what fits beside the points in the 32-bit float that tantivy orders by.
COARSE_BITS = 10
_TIE_BITS = 33


def build_schema() -> tantivy.Schema:
    """Terms come analysed and are only cut at spaces; no positions, no frequencies."""
    builder = tantivy.SchemaBuilder()
    for name in (*TERM_FIELDS, PAIRS):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    for name in TAGS:
        fast = name in _FACETS
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=fast)
    for name in NUMBERS:
        builder.add_integer_field(name, fast=True)
    builder.add_integer_field(KIND, fast=True)
    builder.add_float_field(WEIGHT, fast=True)
    builder.add_bytes_field(SOURCE, stored=True)
    return builder.build()


def coarse(tie: int) -> int:
    """The leading bits of a tie."""
    return tie >> (_TIE_BITS - COARSE_BITS)


def weight(tie: int) -> float:
    """Tantivy multiplies a score by log2(2 + weight): here by 1 and a little, growing with `tie`.

    The factor stays below 1 + 2**-12, so that points under 2**11 keep their order.
    """
    return float(2 ** (1 + coarse(tie) * 2**-22) - 2)


def kind_of(code: int) -> str:
    """The kind behind a number."""
    return KINDS[code]


def tantivy_document(entry: IndexEntry) -> tantivy.Document:
    """An entry as tantivy stores it."""
    document = tantivy.Document()
    for name, terms in entry.terms.items():
        document.add_text(name, terms)
    for name, values in entry.tags.items():
        for value in values:
            document.add_text(name, value)
    for name, number in entry.numbers.items():
        document.add_integer(name, number)
    document.add_integer(KIND, KINDS.index(entry.tags["kind"][0]))
    document.add_float(WEIGHT, weight(entry.numbers["tie"]))
    # Not by orjson: it leaves a second copy of each text in the strings of the document.
    document.add_bytes(SOURCE, _JSON.encode(entry.source).encode())
    return document
