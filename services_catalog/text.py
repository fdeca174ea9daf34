"""A piece of text together with the language it is really in."""

from typing import Any, Self

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from municipalities.api import current_language


class Text(str):
    """In a template it marks itself with `lang` where its language is not the page's.

    A string, because Django asks only strings how they want to be shown.
    """

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str = "", language: str = "ka") -> Self:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __html__(self) -> SafeString:
        if self.language == current_language():
            return escape(self.text)
        return format_html('<span lang="{}">{}</span>', self.language, self.text)

    @property
    def text(self) -> str:
        """The bare words, for attributes and data."""
        return str(self)

    @property
    def lines(self) -> tuple["Text", ...]:
        """The lines that say something, each as a text of its own."""
        lines = (line.strip() for line in self.splitlines())
        return tuple(Text(line, self.language) for line in lines if line)


NO_TEXT = Text()


def text_of(instance: Any, field: str, *, language: str) -> Text:
    """The field in the language asked for, or in Georgian where that is missing."""
    text = getattr(instance, f"{field}_{language}", "")
    if text:
        return Text(text, language)
    return Text(getattr(instance, f"{field}_ka", "") or "", "ka")
