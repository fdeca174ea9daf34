"""Reads for staff: the vocabulary, and query counts, shown only from five occurrences."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from search.models import PromotedAnswer, QueryCount, QueryTopic, SynonymSet

SHOWN_FROM = 5  # fewer could point at a person


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryFigure:
    """One query over a period. `opened` counts hits opened, `topic` is the code it was given."""

    query: str
    municipality: str
    language: str
    searches: int
    without_results: int
    opened: int
    topic: str


def query_figures(
    *, municipality: str | None = None, language: str | None = None, since: date, until: date
) -> list[QueryFigure]:
    """Queries asked at least five times in the period (both days included), most frequent first.

    Without a municipality, every municipality; without a language, both.
    """
    topics = _topics()
    return [_figure(row, topics) for row in _rows(municipality, language, since, until)]


def zero_result_queries(
    *, municipality: str | None = None, language: str | None = None, since: date, until: date
) -> list[QueryFigure]:
    """Queries that found nothing at least five times, the most frequent first."""
    rows = _rows(municipality, language, since, until).filter(without_results__gte=SHOWN_FROM)
    topics = _topics()
    return [_figure(row, topics) for row in rows.order_by("-without_results", "query")]


def abandoned_queries(
    *, municipality: str | None = None, language: str | None = None, since: date, until: date
) -> list[QueryFigure]:
    """Queries that found something of which nothing was opened, at least five times."""
    rows = _rows(municipality, language, since, until).annotate(
        abandoned=F("searches") - F("without_results") - F("opened")
    )
    kept = rows.filter(abandoned__gte=SHOWN_FROM).order_by("-abandoned", "query")
    topics = _topics()
    return [_figure(row, topics) for row in kept]


def _rows(
    municipality: str | None, language: str | None, since: date, until: date
) -> QuerySet[Any, Any]:
    counts = QueryCount.objects.filter(day__range=(since, until))
    if municipality is not None:
        counts = counts.filter(municipality=municipality)
    if language is not None:
        counts = counts.filter(language=language)
    return (
        counts.values("query", "municipality", "language")
        .annotate(
            searches=_sum(Q(rank=0)),
            without_results=_sum(Q(rank=0, results=0)),
            opened=_sum(Q(rank__gt=0)),
        )
        .filter(searches__gte=SHOWN_FROM)
        .order_by("-searches", "query", "municipality", "language")
    )


def _sum(rows: Q) -> Coalesce:
    return Coalesce(Sum("count", filter=rows), 0)


def _topics() -> dict[str, str]:
    return dict(QueryTopic.objects.order_by("query").values_list("query", "topic"))


def _figure(row: dict[str, Any], topics: dict[str, str]) -> QueryFigure:
    return QueryFigure(
        query=row["query"],
        municipality=row["municipality"],
        language=row["language"],
        searches=row["searches"],
        without_results=row["without_results"],
        opened=row["opened"],
        topic=topics.get(row["query"], ""),
    )


def synonym_terms(*, without: int | None = None) -> list[list[str]]:
    """The terms of every synonym set in use; one may be left out by its key."""
    sets = SynonymSet.objects.filter(active=True).order_by("concept")
    return [row.terms() for row in sets if row.pk != without]


def stored_or_new(*, model: type[SynonymSet | PromotedAnswer], key: str) -> Any:
    """The row of the vocabulary with that key, as typed; a new one for anything else."""
    stored = model.objects.filter(pk=key).first() if key.isdecimal() and key.isascii() else None
    return stored or model()
