"""Words that mean the same to a resident, in both languages."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.vocabulary import VocabularyModel


class SynonymSet(VocabularyModel):
    """One concept. A query with any of its terms also finds documents with the others."""

    concept = models.SlugField(_("concept"), unique=True)
    ka_terms = models.TextField(_("Georgian terms"), help_text=_("One term per line."))
    en_terms = models.TextField(_("English terms"), blank=True, help_text=_("One term per line."))
    note = models.TextField(_("note for editors"), blank=True)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        """By concept."""

        ordering: ClassVar = ["concept"]
        verbose_name = _("synonym set")
        verbose_name_plural = _("synonym sets")

    def __str__(self) -> str:
        """Show the first Georgian term."""
        return next(iter(self.terms()), self.concept)

    def terms(self) -> list[str]:
        """All terms, Georgian first."""
        lines = [*self.ka_terms.splitlines(), *self.en_terms.splitlines()]
        return [term for line in lines if (term := line.strip())]
