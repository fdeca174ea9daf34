"""Picking a language's value of a field, Georgian when the other one is empty."""

from typing import Any, Literal

from django.utils.translation import get_language

Language = Literal["ka", "en"]
DEFAULT_LANGUAGE: Language = "ka"
LANGUAGES: tuple[Language, ...] = ("ka", "en")


def current_language() -> str:
    """`ka` or `en`, whatever variant of it is active; `ka` when none is."""
    code = (get_language() or DEFAULT_LANGUAGE)[:2]
    return code if code in LANGUAGES else DEFAULT_LANGUAGE


def localised(instance: Any, field: str, *, language: str) -> Any:
    """Value of `<field>_<language>`, or the Georgian one where that is empty."""
    return getattr(instance, f"{field}_{language}") or getattr(instance, f"{field}_ka")
