"""The services residents most often come for, as data; shown on the home pages."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from municipalities.api import read_rows

WANTED_FILE = Path(__file__).parent / "data" / "wanted_services.yaml"


class Words(BaseModel):
    """A few words in both languages."""

    model_config = ConfigDict(extra="forbid")

    ka: str
    en: str


class Wanted(BaseModel):
    """One wanted service; `national` puts it on the national home too."""

    model_config = ConfigDict(extra="forbid")

    slug: str
    icon: str
    national: bool
    title: Words
    line: Words


@cache
def wanted_services() -> tuple[Wanted, ...]:
    """All of them in their order. Raises `DataFileError` where the file is broken."""
    return tuple(read_rows(WANTED_FILE, Wanted))
