"""Answers that editors put above the results of chosen queries."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.vocabulary import VocabularyModel


class PromotedAnswer(VocabularyModel):
    """Shown when a query says what one of its lines says, in any inflected form."""

    municipality = models.SlugField(
        _("municipality"), blank=True, default="", help_text=_("Empty: in the whole country.")
    )
    ka_queries = models.TextField(_("Georgian queries"), help_text=_("One query per line."))
    en_queries = models.TextField(
        _("English queries"), blank=True, help_text=_("One query per line.")
    )
    title_ka = models.CharField(_("title in Georgian"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    text_ka = models.TextField(_("text in Georgian"), blank=True)
    text_en = models.TextField(_("text in English"), blank=True)
    path = models.CharField(
        _("address"), max_length=300, help_text=_("A path of this portal, without the language.")
    )
    visible_from = models.DateTimeField(_("shown from"), null=True, blank=True)
    visible_until = models.DateTimeField(_("shown until"), null=True, blank=True)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        """By title, then age."""

        ordering: ClassVar = ["title_ka", "pk"]
        verbose_name = _("promoted answer")
        verbose_name_plural = _("promoted answers")

    def __str__(self) -> str:
        """Show the Georgian title."""
        return self.title_ka

    def queries(self) -> list[str]:
        """All queries, Georgian first."""
        lines = [*self.ka_queries.splitlines(), *self.en_queries.splitlines()]
        return [query for line in lines if (query := line.strip())]
