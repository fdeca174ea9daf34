"""Words for a kind of page as residents ask for it, which its text seldom holds; for search only."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from municipalities.datafiles import read_csv

_FILE = Path(__file__).parent / "data" / "page_words.csv"


class _Row(BaseModel):
    """A type of page, and whether the words name it (keywords) or are about it (related)."""

    model_config = ConfigDict(extra="forbid")

    page_type: str
    place: Literal["keywords", "related"]
    ka: str
    en: str


@cache
def _rows() -> dict[tuple[str, str], _Row]:
    return {(row.page_type, row.place): row for row in read_csv(_FILE, _Row)}


def page_words(page: Any, *, place: str, language: str) -> list[str]:
    """The words of its type, each a line."""
    row = _rows().get((type(page).__name__.lower(), place))
    return str(getattr(row, language)).split("|") if row else []
