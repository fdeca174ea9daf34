"""A document as an engine stores it: analysed terms, tags, numbers, and what a hit shows."""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any

from search.analysis import Term, analyse, interpret
from search.analysis.georgian_verbs import indexed_roots
from search.document import SearchDocument, uid
from search.fields import FORMS, NATIONAL, PAIRS

_EPOCH_OF_TIES = datetime(2015, 1, 1, tzinfo=UTC)
_HASH_BITS = 20
_WORDED = ("title", "keywords", "body", "related")
_NEVER, _ALWAYS = 2**53, -(2**53)  # exact in every engine's numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """The same for every engine. `terms` are joined by spaces; `source` is what a hit shows."""

    uid: str
    terms: dict[str, str]
    tags: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    source: dict[str, Any]


Words = tuple[tuple[Term, ...], ...]


@lru_cache(maxsize=50_000)  # about 25 MB of Georgian words
def _words_of_chunk(chunk: str) -> Words:
    words: dict[int, list[Term]] = {}
    for term in analyse(chunk):
        words.setdefault(term.position, []).append(term)
    return tuple(tuple(alternatives) for alternatives in words.values())


def words_of(text: str) -> Words:
    """The words of a text in order, each with its alternatives.

    No word spans a space, so what stands between spaces is analysed once and remembered: half of
    a text are words that come again and again. Positions and offsets count from the last space.
    """
    return tuple(word for chunk in text.split() for word in _words_of_chunk(chunk))


@lru_cache(maxsize=100_000)  # about 50 MB of Georgian words
def _forms_of_chunk(chunk: str) -> tuple[str, str, str]:
    terms = analyse(chunk)
    return (
        " ".join([term.exact for term in terms]),
        " ".join([term.key for term in terms]),
        " ".join([term.folded for term in terms]),
    )


def forms_of(word: str) -> tuple[str, ...]:
    """Exact form, key and folded key of a single word; nothing of a text that is not one."""
    words = words_of(word)
    if len(words) != 1 or len(words[0]) != 1:
        return ()
    term = words[0][0]
    return term.exact, term.key, term.folded


def pair(first: str, second: str) -> str:
    """The term of two neighbouring words."""
    return f"{first}_{second}"


def title_forms(words: Words) -> tuple[str, ...]:
    """A whole title as one value: by key and by folded key, parts of compounds separate."""
    return tuple(
        " ".join(getattr(word[-1], form) for word in words) for form in ("key", "folded") if words
    )


@lru_cache(maxsize=256)
def place_forms(municipality: str) -> tuple[str, ...]:
    """How the name of a municipality may be folded, from its slug, which is the romanised name."""
    readings = (one for one in interpret(municipality).readings if one.name == "romanised")
    return tuple({term.folded for one in readings for word in one.words for term in word})


def _roots(terms: list[Term]) -> set[str]:
    """By which finite verbs meet verbal nouns; all words of a document would have too many."""
    return {root for exact in {term.exact for term in terms} for root in indexed_roots(exact)}


def _place_fields(
    titles: list[Words], keywords: list[Words], places: tuple[str, ...]
) -> dict[str, str]:
    """The words of titles and keywords, and with these the names of the municipality."""
    title = [term for words in titles for word in words for term in word]
    other = [term for words in keywords for word in words for term in word]
    folded = {term.folded for term in title}
    return {
        "title_exact": " ".join({term.exact for term in title}),
        "title_key": " ".join({term.key for term in title} | _roots(title)),
        "title_folded": " ".join(folded),
        "keywords_key": " ".join({term.key for term in other} | _roots(other)),
        "keywords_folded": " ".join(({term.folded for term in other} | {*places}) - folded),
    }


def _all_fields(document: SearchDocument) -> dict[str, str]:
    """Every word of a document, without looking into the words: they are very many."""
    texts = (getattr(document, f"{name}_{code}") for name in _WORDED for code in ("ka", "en"))
    chunks = {chunk for text in texts for chunk in text.split()}
    columns = zip(*map(_forms_of_chunk, chunks), strict=True) if chunks else ((), (), ())
    return {
        f"all_{form}": " ".join(filter(None, set(column)))
        for form, column in zip(FORMS, columns, strict=True)
    }


def _pairs(texts: list[Words]) -> str:
    return " ".join(
        {pair(one[-1].key, two[-1].key) for words in texts for one, two in pairwise(words)}
    )


def _terms_and_titles(document: SearchDocument) -> tuple[dict[str, str], tuple[str, ...], int]:
    titles = [words_of(document.title_ka), words_of(document.title_en)]
    keywords = [
        words_of(line)
        for text in (document.keywords_ka, document.keywords_en)
        for line in text.splitlines()
    ]
    # „ბაღი ქარელი“ means what Kareli has, whether or not it says so.
    places = place_forms(document.municipality) if document.municipality else ()
    fields = _place_fields(titles, keywords, places) | _all_fields(document)
    fields["all_folded"] = " ".join((fields["all_folded"], *places))
    fields[PAIRS] = _pairs(titles + keywords)
    return fields, title_forms(titles[0]) + title_forms(titles[1]), len(titles[0])


def _tie(document: SearchDocument, title_words: int) -> int:
    """Orders equal scores: dated things by date, others by brevity of title, then a fixed draw."""
    draw = zlib.crc32(document.uid.encode()) & (2**_HASH_BITS - 1)
    if document.published_at:
        rank = max(0, min((document.published_at - _EPOCH_OF_TIES).days, 2**13 - 2))
    else:
        # The draw begins in the last bits of the rank, so that few are equal in the leading bits.
        rank = 2**13 - 64 - 64 * min(title_words, 63) + (draw >> _HASH_BITS - 6)
    return rank << _HASH_BITS | draw


def _seconds(moment: datetime | None, otherwise: int) -> int:
    return int(moment.timestamp()) if moment else otherwise


def _days(moment: datetime | None) -> int:
    return int(moment.timestamp()) // 86400 if moment else 0


def _readers(document: SearchDocument) -> tuple[str, ...]:
    """In which languages of the site it is shown: what is in Georgian, in both."""
    return ("ka", "en") if "ka" in document.languages else document.languages


def _tags(document: SearchDocument, whole_titles: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    windowed = document.visible_from or document.visible_until
    replaced = document.variant_of
    return {
        "uid": (document.uid,),
        "kind": (document.kind,),
        "municipality": (document.municipality or NATIONAL,),
        "languages": document.languages,
        "readers": _readers(document),
        "topics": document.topics,
        "whole_title": tuple(dict.fromkeys(whole_titles)),
        "variant": ("1",) if replaced is not None else (),
        "replaces": (uid(document.kind, replaced),) if replaced is not None else (),
        "windowed": ("1",) if windowed else (),
    }


def _source(document: SearchDocument) -> dict[str, Any]:
    return {
        "kind": document.kind,
        "object_id": document.object_id,
        "slug": document.slug,
        "municipality": document.municipality,
        "languages": list(document.languages),
        "title_ka": document.title_ka,
        "title_en": document.title_en,
        "keywords_ka": document.keywords_ka,
        "keywords_en": document.keywords_en,
        "body_ka": document.body_ka,
        "body_en": document.body_en,
        "path": document.path,
        **_when(document),
    }


def _when(document: SearchDocument) -> dict[str, Any]:
    """Dates told beside the title, as JSON has them; most documents have none."""
    dates = {name: getattr(document, name) for name in ("published_at", "starts_at", "ends_at")}
    told = {name: moment.isoformat() for name, moment in dates.items() if moment}
    return {**told, "is_cancelled": True} if document.is_cancelled else told


def index_entry(document: SearchDocument) -> IndexEntry:
    """Analyse a document for an index."""
    terms, whole_titles, title_words = _terms_and_titles(document)
    return IndexEntry(
        uid=document.uid,
        terms=terms,
        tags=_tags(document, whole_titles),
        numbers={
            "visible_from": _seconds(document.visible_from, _ALWAYS),
            "visible_until": _seconds(document.visible_until, _NEVER),
            "published": _days(document.published_at),
            "tie": _tie(document, title_words),
        },
        source=_source(document),
    )
