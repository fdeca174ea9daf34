"""What residents look for, counted. No address, no session, nothing that could name a person."""

import re
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from search.analysis import interpret
from search.models import QueryCount

MAX_LENGTH = 100
MAX_RANK = 100
# Numbers (of documents, telephones, houses) and e-mail addresses may point at a person.
_PERSONAL = re.compile(r"[\d@]")


def loggable(query: str) -> str:
    """The normalised query, or nothing when it must not be kept."""
    if len(query) > MAX_LENGTH:
        return ""
    text = interpret(query).text
    return "" if _PERSONAL.search(query) or _PERSONAL.search(text) else text[:MAX_LENGTH]


def record_search(*, municipality: str | None, language: str, query: str, results: int) -> None:
    """Count one search and how many documents it found."""
    _count(municipality, language, query, results, 0)


def record_open(
    *, municipality: str | None, language: str, query: str, results: int, rank: int
) -> None:
    """Count that a hit was opened; `rank` starts at 1."""
    if 1 <= rank <= MAX_RANK:
        _count(municipality, language, query, results, rank)


def _count(municipality: str | None, language: str, query: str, results: int, rank: int) -> None:
    text = loggable(query)
    if not text:
        return
    row: dict[str, str | int | date] = {
        "day": timezone.localdate(),
        "municipality": municipality or "",
        "language": language,
        "query": text,
        "results": results,
        "rank": rank,
    }
    if _increment(row):
        return
    try:
        with transaction.atomic():
            QueryCount.objects.create(**row, count=1)
    except IntegrityError:  # another process made the row meanwhile
        _increment(row)


def _increment(row: dict[str, str | int | date]) -> int:
    return QueryCount.objects.filter(**row).update(count=F("count") + 1)
