"""Naming the fields of a page that the CMS's API reads and writes, for the page types."""

from wagtail.api import APIField

from municipalities.languages import LANGUAGES


def written(*names: str) -> list[APIField]:
    """Fields that are read and written under their own name."""
    return [APIField(name, writable=True) for name in names]


def written_in_both(*names: str) -> list[APIField]:
    """Translated fields, one column a language, Georgian first."""
    return written(*(f"{name}_{language}" for name in names for language in LANGUAGES))


BODY = written_in_both("body")
