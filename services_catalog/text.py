"""Texts of the catalogue in the language asked for, or in Georgian."""

from typing import Any

from municipalities.api import Phrase

NO_TEXT = Phrase()


def text_of(instance: Any, field: str, *, language: str) -> Phrase:
    """The field in the language asked for, or in Georgian where that is missing."""
    text = getattr(instance, f"{field}_{language}", "")
    if text:
        return Phrase(text, language)
    return Phrase(getattr(instance, f"{field}_ka", "") or "", "ka")
