"""A document as an engine stores it: analysed terms, tags, numbers, and what a hit shows."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any

from search.analysis import Term, analyse, interpret
from search.analysis.documents import Keys, georgian_keys
from search.analysis.georgian_verbs import indexed_roots
from search.analysis.tokens import is_plain
from search.document import SearchDocument, uid
from search.fields import NATIONAL, PAIRS

_EPOCH_OF_TIES = datetime(2015, 1, 1, tzinfo=UTC)
_HASH_BITS = 20
_PUNCTUATION = '.,:;!?()[]„“”«»"…'  # around a word, never part of it
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


@lru_cache(maxsize=50_000)  # about 20 MB of Georgian words
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


@lru_cache(maxsize=150_000)  # about 50 MB of Georgian words
def _forms_of_chunk(chunk: str) -> tuple[str, str, str]:
    word = chunk.strip(_PUNCTUATION)
    if is_plain(word):  # as most are
        return (word, *georgian_keys(word)) if word == chunk else _forms_of_chunk(word)
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
    return _whole([(word[-1].key, word[-1].folded) for word in words])


def _whole(keys: Iterable[Keys]) -> tuple[str, ...]:
    return tuple(" ".join(column) for column in zip(*keys, strict=True))


@lru_cache(maxsize=256)
def place_forms(municipality: str) -> tuple[str, ...]:
    """How the name of a municipality may be folded, from its slug, which is the romanised name."""
    readings = (one for one in interpret(municipality).readings if one.name == "romanised")
    return tuple({term.folded for one in readings for word in one.words for term in word})


@dataclass(frozen=True, slots=True)
class _Forms:
    """Every word of some texts once in each form."""

    exact: set[str]
    key: set[str]
    folded: set[str]

    @classmethod
    def of(cls, *texts: str) -> "_Forms":
        """Without looking into the words: most are in the memory of chunks."""
        chunks = {chunk for text in texts for chunk in text.split()}
        columns = zip(*map(_forms_of_chunk, chunks), strict=True) if chunks else ((), (), ())
        return cls(*(set(" ".join(column).split()) for column in columns))

    def rooted(self) -> str:
        """Keys, and roots, by which finite verbs meet verbal nouns; a body would have too many."""
        roots = {root for word in self.exact for root in indexed_roots(word)}
        return " ".join(self.key | roots)


def _fields(document: SearchDocument) -> dict[str, str]:
    """What `search.fields` lays out."""
    title = _Forms.of(document.title_ka, document.title_en)
    keywords = _Forms.of(document.keywords_ka, document.keywords_en)
    body = _Forms.of(document.body_ka, document.body_en, document.related_ka, document.related_en)
    # „ბაღი ქარელი“ means what Kareli has, whether or not it says so.
    named = keywords.folded.union(place_forms(document.municipality or ""))
    return {
        "title_exact": " ".join(title.exact),
        "title_key": title.rooted(),
        "title_folded": " ".join(title.folded),
        "keywords_key": keywords.rooted(),
        "keywords_folded": " ".join(named - title.folded),
        "all_exact": " ".join(title.exact | keywords.exact | body.exact),
        "all_key": " ".join(title.key | keywords.key | body.key),
        "all_folded": " ".join(title.folded | named | body.folded),
    }


def _in_order(text: str) -> Iterator[Keys]:
    """Key and folded key of each word, of a compound those of its parts."""
    for chunk in text.split():
        exact, key, folded = _forms_of_chunk(chunk)
        if exact and " " not in exact:
            yield key, folded
        else:
            yield from ((word[-1].key, word[-1].folded) for word in words_of(chunk))


def _pairs(texts: Iterable[list[Keys]]) -> str:
    return " ".join({pair(one, two) for keys in texts for (one, _), (two, _) in pairwise(keys)})


def _terms_and_titles(document: SearchDocument) -> tuple[dict[str, str], tuple[str, ...], int]:
    keywords = f"{document.keywords_ka}\n{document.keywords_en}"
    titles = [list(_in_order(title)) for title in (document.title_ka, document.title_en)]
    lines = [list(_in_order(line)) for line in keywords.splitlines()]
    terms = {**_fields(document), PAIRS: _pairs(titles + lines)}
    return terms, _whole(titles[0]) + _whole(titles[1]), len(titles[0])


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
