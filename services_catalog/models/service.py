"""A public service as it is everywhere in the country. Names follow CPSV-AP 3.2."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from services_catalog.models.verification import status_field

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class Channel(models.TextChoices):
    """Where a service can be asked for (`cv:hasChannel`)."""

    ONLINE = "online", _("Online")
    OFFICE = "office", _("At an office")
    CENTRE = "centre", _("In a community centre")
    PHONE = "phone", _("By telephone")


class CostKind(models.TextChoices):
    """Which way the money goes."""

    FEE = "fee", _("the resident pays")
    PAYMENT = "payment", _("the resident receives")
    FREE = "free", _("free of charge")
    UNKNOWN = "unknown", _("not known")


class Service(ClusterableModel):
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=300)
    summary = models.TextField(_("summary"), help_text=_("What it is and whom it is for."))
    provider = models.CharField(_("who provides it"), max_length=300, blank=True)
    category = models.ForeignKey(
        "services_catalog.ServiceCategory",
        models.PROTECT,
        related_name="services",
        verbose_name=_("category"),
    )
    topics = models.ManyToManyField(
        "municipalities.Topic", blank=True, related_name="services", verbose_name=_("topics")
    )
    audiences = models.ManyToManyField(
        "services_catalog.Audience",
        blank=True,
        related_name="services",
        verbose_name=_("audiences"),
    )
    life_events = models.ManyToManyField(
        "services_catalog.LifeEvent",
        blank=True,
        related_name="services",
        verbose_name=_("life events"),
    )
    legal_basis = models.TextField(_("legal basis"), blank=True)
    legal_basis_status = status_field(_("legal basis: how sure"))
    documents_status = status_field(_("documents: how sure"))
    cost = models.TextField(_("fee or payment"), blank=True)
    cost_status = status_field(_("fee or payment: how sure"))
    cost_kind = models.CharField(
        _("which way the money goes"), max_length=10, choices=CostKind, default=CostKind.UNKNOWN
    )
    processing_time = models.TextField(_("time limit"), blank=True)
    processing_time_status = status_field(_("time limit: how sure"))
    eservice_url = models.URLField(_("address of the online form"), max_length=500, blank=True)
    eservice_note = models.TextField(_("what the online form needs"), blank=True)
    eservice_status = status_field(_("online form: how sure"))
    eservice_checked_on = models.DateField(_("online form checked on"), null=True, blank=True)
    is_online = models.BooleanField(Channel.ONLINE.label, default=False)
    is_at_office = models.BooleanField(Channel.OFFICE.label, default=False)
    is_at_centre = models.BooleanField(Channel.CENTRE.label, default=False)
    is_by_phone = models.BooleanField(Channel.PHONE.label, default=False)
    synonyms = models.TextField(
        _("synonyms"), blank=True, help_text=_("Words residents use for it, one a line.")
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    source = models.TextField(_("source"), blank=True, help_text=_("Not shown to residents."))
    note = models.TextField(_("note for residents"), blank=True)
    internal_note = models.TextField(
        _("internal note"), blank=True, help_text=_("Not shown to residents.")
    )
    national_changed_at = models.DateTimeField(default=timezone.now, editable=False)
    # Of the row it was loaded from: an unchanged row never overwrites what staff edited since.
    loaded_digest = models.CharField(max_length=64, blank=True, editable=False)

    objects: "ClassVar[MultilingualManager[Service]]"
    _default_manager: "ClassVar[MultilingualManager[Service]]"

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.name

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Where it can be asked for, the internet first."""
        return tuple(channel for channel, field in CHANNEL_FIELDS.items() if getattr(self, field))


# Four columns instead of rows: a clerk ticks them, and a filter needs no join.
CHANNEL_FIELDS = {
    Channel.ONLINE: "is_online",
    Channel.OFFICE: "is_at_office",
    Channel.CENTRE: "is_at_centre",
    Channel.PHONE: "is_by_phone",
}
