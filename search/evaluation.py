"""Scores answers against judged queries: nDCG@10, MRR, success@3 and the share without results.

A judgement file is CSV with the columns query, language, municipality (empty: whole country),
class, expected; `expected` lists `kind:slug=grade`, separated by spaces, grades 1 to 3.
"""

import csv
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from search.find import search
from search.request import SearchRequest

DEPTH = 10
_COLUMNS = {"query", "language", "municipality", "class", "expected"}


class JudgementError(Exception):
    """A judgement file cannot be read; the message names file, line and column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A query and the grade of each document worth finding, by `kind:slug`."""

    query: str
    language: str
    municipality: str | None
    query_class: str
    grades: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The measures of one query."""

    judgement: Judgement
    ndcg: float
    reciprocal_rank: float
    success: bool
    empty: bool
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """Means over some queries."""

    scores: tuple[Score, ...]

    @property
    def ndcg(self) -> float:
        """Normalised discounted cumulative gain of the first ten."""
        return _mean(score.ndcg for score in self.scores)

    def line(self, name: str) -> str:
        """One row of the report."""
        rank = _mean(score.reciprocal_rank for score in self.scores)
        success = _mean(score.success for score in self.scores)
        empty = _mean(score.empty for score in self.scores)
        return (
            f"{name:<16}{len(self.scores):>8}{self.ndcg:>10.3f}{rank:>8.3f}"
            f"{success:>12.3f}{empty:>14.3f}"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All scores, as a table by class."""

    total: Measures
    classes: dict[str, Measures] = field(default_factory=dict)

    def lines(self, *, worst: int = 0) -> Iterator[str]:
        """The table, and after it the worst queries with what they found."""
        yield f"{'class':<16}{'queries':>8}{'nDCG@10':>10}{'MRR':>8}{'success@3':>12}{'zero results':>14}"
        for name, measures in sorted(self.classes.items()):
            yield measures.line(name)
        yield self.total.line("all")
        for score in sorted(self.total.scores, key=lambda score: score.ndcg)[:worst]:
            wanted = " ".join(f"{key}={grade}" for key, grade in score.judgement.grades.items())
            yield f"{score.ndcg:.3f}  {score.judgement.query!r}  wanted {wanted}"
            yield f"       found {' '.join(score.found) or 'nothing'}"


def read_judgements(path: str) -> list[Judgement]:
    """The judged queries of a file.

    Raises:
        JudgementError: the file is missing or a row is broken.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if missing := _COLUMNS - set(rows.fieldnames or ()):
                raise JudgementError(f"{path}: no column {', '.join(sorted(missing))}.")
            return [_judgement(row, f"{path}, line {rows.line_num}") for row in rows]
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"{path}: {error}") from error


def _judgement(row: dict[str, str | None], where: str) -> Judgement:
    cells = {name: (value or "").strip() for name, value in row.items() if name in _COLUMNS}
    grades: dict[str, int] = {}
    for item in cells["expected"].split():
        key, _, grade = item.rpartition("=")
        if ":" not in key or grade not in {"0", "1", "2", "3"}:
            raise JudgementError(f"{where}, column expected: {item!r} is not kind:slug=grade.")
        grades[key] = int(grade)
    if not any(grades.values()):
        raise JudgementError(f"{where}, column expected: no document is worth finding.")
    return Judgement(
        query=cells["query"],
        language=cells["language"] or "ka",
        municipality=cells["municipality"] or None,
        query_class=cells["class"] or "other",
        grades=grades,
    )


def evaluate(judgements: Iterable[Judgement]) -> Report:
    """Search for each query and compare."""
    scores = tuple(_score(judgement) for judgement in judgements)
    names = dict.fromkeys(score.judgement.query_class for score in scores)
    classes = {
        name: Measures(tuple(one for one in scores if one.judgement.query_class == name))
        for name in names
    }
    return Report(Measures(scores), classes)


def _score(judgement: Judgement) -> Score:
    answer = search(
        SearchRequest(
            query=judgement.query,
            language=judgement.language,
            municipality=judgement.municipality,
            limit=DEPTH,
        )
    )
    found = tuple(f"{hit.kind}:{hit.slug}" for hit in answer.items)
    left = dict(judgement.grades)  # a slug may come again, from another municipality
    gains = [left.pop(key, 0) for key in found]
    ideal = sorted(judgement.grades.values(), reverse=True)[:DEPTH]
    first = next((rank for rank, gain in enumerate(gains, start=1) if gain), 0)
    return Score(
        judgement=judgement,
        ndcg=_discounted(gains) / _discounted(ideal),
        reciprocal_rank=1 / first if first else 0.0,
        success=0 < first <= 3,
        empty=not found,
        found=found,
    )


def _discounted(gains: Iterable[int]) -> float:
    return sum((2**gain - 1) / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0
