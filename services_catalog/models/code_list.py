"""The lists a service is classified by; their codes are stable and come from the data files."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class CodeList(models.Model):
    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ("order", "code")

    def __str__(self) -> str:
        return self.name


class ServiceCategory(CodeList):
    """Thematic area of a service (`cv:thematicArea`)."""

    icon = models.CharField(_("icon"), max_length=40, blank=True)

    objects: "ClassVar[MultilingualManager[ServiceCategory]]"

    class Meta(CodeList.Meta):
        verbose_name = _("service category")
        verbose_name_plural = _("service categories")


class Audience(CodeList):
    """Whom a service is for (`dct:audience`)."""

    objects: "ClassVar[MultilingualManager[Audience]]"

    class Meta(CodeList.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class LifeEvent(CodeList):
    """What has happened in somebody's life (`cv:isGroupedBy`)."""

    objects: "ClassVar[MultilingualManager[LifeEvent]]"

    class Meta(CodeList.Meta):
        verbose_name = _("life event")
        verbose_name_plural = _("life events")
