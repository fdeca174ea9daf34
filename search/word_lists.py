"""The word lists that come with the portal."""

import csv
from pathlib import Path

_FOLDER = Path(__file__).parent / "vocabulary"
SYNONYMS = _FOLDER / "synonyms.csv"  # stored in the database, where editors change them
BILINGUAL = _FOLDER / "bilingual.csv"  # everyday words and their translations
ALIKE = _FOLDER / "alike.csv"  # words that sayings do with and without alike
GENERIC = _FOLDER / "generic_words.csv"


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a list."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
