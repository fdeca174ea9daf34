"""A municipality: the tenant that owns a site, a page tree, groups and collections."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class Region(models.Model):
    """One of the twelve regions; the two occupied ones own no municipality here."""

    code = models.CharField(_("ISO 3166-2 code"), max_length=6, unique=True)
    name = models.CharField(_("name"), max_length=120)
    name_ka: str
    name_en: str

    objects: "ClassVar[MultilingualManager[Region]]"

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name


class Municipality(models.Model):
    class Kind(models.TextChoices):
        CITY = "city", _("self-governing city")
        COMMUNITY = "community", _("self-governing community")

    class Wave(models.TextChoices):
        NONE = "", _("not on the portal yet")
        PILOT = "pilot", _("pilot of 2014")
        SECOND = "second", _("second wave, our choice")

    class Dye(models.TextChoices):
        """The colour of the cloth in the header; lightness is the same in all eight."""

        INDIGO = "indigo", _("indigo")
        SEA = "sea", _("sea")
        PINE = "pine", _("pine")
        MOSS = "moss", _("moss")
        WALNUT = "walnut", _("walnut")
        MADDER = "madder", _("madder")
        BLACKBERRY = "blackberry", _("blackberry")
        SLATE = "slate", _("slate")

    slug = models.SlugField(_("slug"), max_length=63, unique=True)
    name = models.CharField(_("name"), max_length=80)
    name_ka: str
    name_en: str
    official_name = models.CharField(_("official name"), max_length=160)
    official_name_ka: str
    official_name_en: str
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="municipalities", verbose_name=_("region")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_on = models.DateField(_("population as of"), null=True, blank=True)
    mof_code = models.CharField(_("Ministry of Finance code"), max_length=2, unique=True)
    pcode = models.CharField(_("OCHA code"), max_length=20, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    spelling_variants = models.TextField(_("spelling variants"), blank=True)
    wave = models.CharField(_("wave"), max_length=10, choices=Wave, blank=True)
    dye = models.CharField(_("colour"), max_length=12, choices=Dye, default=Dye.PINE)
    address = models.CharField(_("address"), max_length=200, blank=True)
    address_ka: str | None
    address_en: str | None
    hours_note = models.CharField(_("office hours"), max_length=200, blank=True)
    hours_note_ka: str | None
    hours_note_en: str | None
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    site = models.OneToOneField(
        "wagtailcore.Site",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="municipality",
    )
    editors = models.ForeignKey(
        "auth.Group", models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    collection = models.ForeignKey(
        "wagtailcore.Collection",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects: "ClassVar[MultilingualManager[Municipality]]"

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether the municipality has its own site here."""
        return self.site_id is not None

    @property
    def spellings(self) -> list[str]:
        """Every way the name is written, the two official ones first."""
        variants = [part.strip() for part in self.spelling_variants.split("|")]
        return [self.name_ka, self.name_en, *(part for part in variants if part)]
