"""Reads a file of synonym sets: CSV, one concept a row, terms separated by `|`."""

import csv
from collections import Counter
from pathlib import Path

from django.core.exceptions import ValidationError

from search.models import ShippedSet
from search.word_lists import SYNONYMS

_COLUMNS = {"concept", "ka_terms", "en_terms"}


class SynonymFileError(Exception):
    """A file of synonyms cannot be loaded; the message names file, line and column."""


def read_sets(path: Path) -> list[ShippedSet]:
    """The sets of a file, not yet stored. The portal's own has no name, wherever it lies.

    Raises:
        SynonymFileError: the file is missing, a row is broken or a concept stands in two rows.
    """
    sets = _rows(path)
    twice = [concept for concept, rows in Counter(one.concept for one in sets).items() if rows > 1]
    if twice:
        raise SynonymFileError(f"{path}: more than one row for {', '.join(twice)}.")
    return sets


def _rows(path: Path) -> list[ShippedSet]:
    name = "" if path == SYNONYMS else path.name
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if missing := _COLUMNS - set(reader.fieldnames or ()):
                raise SynonymFileError(f"{path}: no column {', '.join(sorted(missing))}.")
            return [_row(row, name, f"{path}, line {reader.line_num}") for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise SynonymFileError(f"{path}: {error}") from error


def _row(row: dict[str, str | None], name: str, where: str) -> ShippedSet:
    for column in ("concept", "ka_terms"):
        if not (row[column] or "").strip():
            raise SynonymFileError(f"{where}, column {column}: empty.")
    one = ShippedSet(
        file=name,
        concept=(row["concept"] or "").strip(),
        ka_terms=_lines(row["ka_terms"]),
        en_terms=_lines(row["en_terms"]),
        note=(row.get("note") or "").strip(),
    )
    try:
        one.clean_fields()
    except ValidationError as error:  # such as a concept that is too long for the database
        raise SynonymFileError(f"{where}: {error}") from error
    return one


def _lines(cell: str | None) -> str:
    return "\n".join(term.strip() for term in (cell or "").split("|") if term.strip())
