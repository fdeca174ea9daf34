"""A piece of text together with the language it is really in."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from municipalities.api import current_language


@dataclass(frozen=True, slots=True)
class Text:
    """Falsy when there is no text. In a template it marks itself where its language is another one."""

    text: str
    language: str = "ka"

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __html__(self) -> SafeString:
        if self.language == current_language():
            return conditional_escape(self.text)
        return format_html('<span lang="{}">{}</span>', self.language, self.text)

    @property
    def lines(self) -> tuple["Text", ...]:
        """The lines that say something, each as a text of its own."""
        lines = (line.strip() for line in self.text.splitlines())
        return tuple(Text(line, self.language) for line in lines if line)


def text_of(instance: Any, field: str, *, language: str) -> Text:
    """The field in the language asked for, or in Georgian where that is missing."""
    text = getattr(instance, f"{field}_{language}", "")
    if text:
        return Text(text, language)
    return Text(getattr(instance, f"{field}_ka", "") or "", "ka")


NO_TEXT = Text("")
