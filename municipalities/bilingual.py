"""A piece of content together with the language it is really in."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from municipalities.languages import current_language


@dataclass(frozen=True, slots=True)
class Phrase:
    """Text that marks itself with `lang` where it is not in the language of the page around it."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __html__(self) -> SafeString:
        if self.language == current_language():
            return conditional_escape(self.text)
        return format_html('<span lang="{}">{}</span>', self.language, self.text)


def phrase(instance: Any, field: str) -> Phrase:
    """`<field>_<language>` of the active language, or the Georgian one where that is empty."""
    language = current_language()
    text = getattr(instance, f"{field}_{language}")
    if text:
        return Phrase(text, language)
    return Phrase(getattr(instance, f"{field}_ka") or "", "ka")


def page_phrase(page: Any, field: str) -> Phrase:
    """The same for a page, whose texts are all shown in the language of its title."""
    if page.content_language == "ka":
        return Phrase(getattr(page, f"{field}_ka") or "", "ka")
    return phrase(page, field)
