"""Rows of an engine as the hits a resident reads."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from search.analysis import Reading, Term
from search.analysis.stop_words import is_required
from search.engines import Row
from search.excerpts import Marker
from search.plan import Plan
from search.results import Promoted, SearchHit, Suggestion
from search.synonyms import PromotedAnswer


def shown_language(source: dict[str, Any], language: str) -> str:
    """English when asked for and really there, else Georgian."""
    return "en" if language == "en" and source["title_en"] and "en" in source["languages"] else "ka"


def hits(
    rows: Iterable[Row], *, language: str, readings: Iterable[Reading], plan: Plan
) -> tuple[SearchHit, ...]:
    """Hits with title and snippet, the words that matched marked: those typed and their stand-ins."""
    marker = Marker([*_typed(readings), *_stand_ins(plan)])
    return tuple(_hit(row, language, marker) for row in rows)


def _hit(row: Row, language: str, marker: Marker) -> SearchHit:
    source = row.source
    shown = shown_language(source, language)
    title = source[f"title_{shown}"]
    return SearchHit(
        kind=source["kind"],
        object_id=source["object_id"],
        slug=source["slug"],
        title=title,
        title_html=marker.marked(title),
        snippet_html=marker.excerpt(source[f"body_{shown}"]),
        language=shown,
        municipality=source["municipality"],
        path=source["path"],
        score=row.points,
        published_at=_moment(source, "published_at"),
        starts_at=_moment(source, "starts_at"),
        ends_at=_moment(source, "ends_at"),
        is_cancelled=source.get("is_cancelled", False),
    )


def _typed(readings: Iterable[Reading]) -> list[Term]:
    """What was typed, but for function words, which stand everywhere, unless nothing else was.

    Where one reading has a function word, the others have no better one: „for“ is no Georgian word.
    """
    words = [
        ((len(reading.words), at), word)
        for reading in readings
        for at, word in enumerate(reading.words)
    ]
    silent = {place for place, word in words if not is_required(word[0].exact)}
    telling = [term for place, word in words if place not in silent for term in word]
    return telling or [term for _, word in words for term in word]


def _stand_ins(plan: Plan) -> Iterator[Term]:
    """Synonyms of one word; of several words each alone would be marked where it means nothing."""
    matches = (match for way in plan.ways for slot in way for match in slot.stand_ins)
    keys = {
        str(match.values[0]) for match in matches if (match.how, len(match.values)) == ("term", 1)
    }
    for key in keys:
        yield Term(position=0, start=0, end=0, exact=key, key=key, folded=key)


def _moment(source: dict[str, Any], name: str) -> datetime | None:
    text = source.get(name)
    return datetime.fromisoformat(text) if text else None


def suggestion(row: Row, *, language: str) -> Suggestion:
    """A row as a completion."""
    source = row.source
    shown = shown_language(source, language)
    return Suggestion(
        text=source[f"title_{shown}"],
        kind=source["kind"],
        slug=source["slug"],
        path=source["path"],
        municipality=source["municipality"],
        language=shown,
    )


def promoted(answer: PromotedAnswer, *, language: str) -> Promoted:
    """An editor's answer in the language asked for, else in Georgian."""
    shown = "en" if language == "en" and answer.title_en else "ka"
    return Promoted(
        title=getattr(answer, f"title_{shown}"),
        text=getattr(answer, f"text_{shown}"),
        path=answer.path,
        language=shown,
    )
