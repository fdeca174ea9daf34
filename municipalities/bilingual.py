"""A piece of content together with the language it is really in."""

from typing import Any, Self

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from municipalities.languages import current_language


class Phrase(str):
    """Text that marks itself with `lang` where it is not in the language of the page around it.

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
        """The bare words, for attributes and inside an element that carries the language."""
        return str(self)

    @property
    def lines(self) -> tuple["Phrase", ...]:
        """The lines that say something, each as a phrase of its own."""
        lines = (line.strip() for line in self.splitlines())
        return tuple(Phrase(line, self.language) for line in lines if line)


NO_TEXT = Phrase()


def phrase(instance: Any, field: str, *, language: str | None = None) -> Phrase:
    """`<field>_<language>`, or the Georgian one where that is empty; nothing of None.

    Without a language, in the active one.
    """
    if instance is None:
        return NO_TEXT
    wanted = language or current_language()
    text = getattr(instance, f"{field}_{wanted}")
    if text:
        return Phrase(text, wanted)
    return Phrase(getattr(instance, f"{field}_ka") or "", "ka")


def page_phrase(page: Any, field: str) -> Phrase:
    """The same for a page, whose texts are all shown in the language of its title."""
    if page.content_language == "ka":
        return Phrase(getattr(page, f"{field}_ka") or "", "ka")
    return phrase(page, field)
