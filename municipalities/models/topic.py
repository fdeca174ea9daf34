"""The bilingual taxonomy shared by pages, services, surveys, searches and feedback."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class Topic(models.Model):
    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    synonyms = models.TextField(
        _("synonyms"), blank=True, help_text=_("Words residents use for it, one a line.")
    )
    query_words = models.TextField(
        _("words for search only"),
        blank=True,
        help_text=_("Words residents type that we do not use ourselves, one a line."),
    )
    icon = models.CharField(_("icon"), max_length=40, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent topic"),
    )

    objects: "ClassVar[MultilingualManager[Topic]]"

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ("order", "code")

    def __str__(self) -> str:
        return self.name
