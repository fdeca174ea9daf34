"""Words that mean the same to a resident, in both languages: as editors keep them, as shipped."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.vocabulary import VocabularyModel


class Wording(models.Model):
    """The terms of a concept."""

    ka_terms = models.TextField(_("Georgian terms"), help_text=_("One term per line."))
    en_terms = models.TextField(_("English terms"), blank=True, help_text=_("One term per line."))
    note = models.TextField(_("note for editors"), blank=True)

    class Meta:
        """Only a base."""

        abstract = True

    def by_language(self) -> tuple[list[str], list[str]]:
        """The Georgian and the English terms; how lines end or are spaced makes no difference."""
        return _lines(self.ka_terms), _lines(self.en_terms)

    def terms(self) -> list[str]:
        """All terms, Georgian first."""
        georgian, english = self.by_language()
        return [*georgian, *english]


class SynonymSet(Wording, VocabularyModel):
    """One concept. A query with any of its terms also finds documents with the others."""

    concept = models.SlugField(_("concept"), unique=True)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        """By concept."""

        ordering: ClassVar = ["concept"]
        verbose_name = _("synonym set")
        verbose_name_plural = _("synonym sets")

    def __str__(self) -> str:
        """Show the first Georgian term."""
        return next(iter(self.terms()), self.concept)


class ShippedSet(Wording):
    """What a file last said of a concept; a set that differs from it was changed by an editor.

    No key leads to the set: when that is deleted, this stays and tells that it was there.
    """

    file = models.CharField(max_length=255, blank=True)  # empty: the one of the release
    concept = models.SlugField()

    class Meta:
        """Never shown."""

        ordering: ClassVar = ["file", "concept"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["file", "concept"], name="search_shipped_set_once")
        ]
        verbose_name = _("shipped synonym set")
        verbose_name_plural = _("shipped synonym sets")

    def __str__(self) -> str:
        """Show the concept."""
        return self.concept


def _lines(text: str) -> list[str]:
    return [term for line in text.splitlines() if (term := line.strip())]
