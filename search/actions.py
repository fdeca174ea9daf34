"""Writes of the vocabulary and of the topics that analysts give to queries."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from search.analysis import interpret
from search.models import QueryTopic, SynonymSet
from search.word_lists import SYNONYMS

_COLUMNS = {"concept", "ka_terms", "en_terms"}


class SynonymFileError(Exception):
    """A file of synonyms cannot be loaded; the message names file, line and column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSynonyms:
    """Concepts of a file: new ones, those left as they were, and of these the ones that differ."""

    added: tuple[str, ...]
    left: tuple[str, ...]
    differing: tuple[str, ...]


@transaction.atomic
def load_synonym_sets(*, path: Path = SYNONYMS) -> LoadedSynonyms:
    """Add the sets of a CSV file (terms separated by `|`); those that are there stay as they are.

    Raises:
        SynonymFileError: the file is missing or a row is broken; then nothing is loaded.
    """
    known = {row.concept: row.terms() for row in SynonymSet.objects.all()}
    rows = _rows(path)
    fresh = [row for row in rows if row.concept not in known]
    left = [row for row in rows if row.concept in known]
    for row in fresh:
        row.save()
    return LoadedSynonyms(
        added=tuple(row.concept for row in fresh),
        left=tuple(row.concept for row in left),
        differing=tuple(row.concept for row in left if row.terms() != known[row.concept]),
    )


@transaction.atomic
def assign_topic(*, by: Any, query: str, topic: str) -> None:
    """Give a query its topic code; an empty code takes it away. The history tells who did."""
    text = interpret(query).text
    if topic:
        _give_topic(by, text, topic)
    else:
        _take_topic(by, text)


def _give_topic(by: Any, query: str, topic: str) -> None:
    row, is_new = QueryTopic.objects.select_for_update().get_or_create(
        query=query, defaults={"topic": topic}
    )
    before = "" if is_new else row.topic
    if before == topic:
        return
    row.topic = topic
    row.save()
    action = "wagtail.create" if is_new else "wagtail.edit"
    log(row, action, user=by, data={"topic": {"old": before, "new": topic}})


def _take_topic(by: Any, query: str) -> None:
    for row in QueryTopic.objects.select_for_update().filter(query=query):
        data = {"topic": {"old": row.topic, "new": ""}}
        log(row, "wagtail.delete", user=by, data=data, deleted=True)
        row.delete()


def _rows(path: Path) -> list[SynonymSet]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if missing := _COLUMNS - set(reader.fieldnames or ()):
                raise SynonymFileError(f"{path}: no column {', '.join(sorted(missing))}.")
            return [_row(row, f"{path}, line {reader.line_num}") for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise SynonymFileError(f"{path}: {error}") from error


def _row(row: dict[str, str | None], where: str) -> SynonymSet:
    for column in ("concept", "ka_terms"):
        if not (row[column] or "").strip():
            raise SynonymFileError(f"{where}, column {column}: empty.")
    return SynonymSet(
        concept=(row["concept"] or "").strip(),
        ka_terms=_lines(row["ka_terms"]),
        en_terms=_lines(row["en_terms"]),
        note=(row.get("note") or "").strip(),
    )


def _lines(cell: str | None) -> str:
    return "\n".join(term.strip() for term in (cell or "").split("|") if term.strip())
