"""What one municipality decides about a service for one period; nothing national is copied."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from services_catalog.models.service import CostKind
from services_catalog.models.verification import status_field


class ServiceVariantQuerySet(models.QuerySet["ServiceVariant"]):
    def in_force(self, *, on: date) -> Self:
        """Variants valid on that day; of two for the same service the later one comes first."""
        begun = self.filter(valid_from__lte=on)
        return begun.filter(Q(valid_to=None) | Q(valid_to__gte=on)).order_by("-valid_from", "-pk")


ServiceVariantManager = models.Manager.from_queryset(ServiceVariantQuerySet)


class ServiceVariant(models.Model):
    """Each text that is empty here is taken from the national service."""

    service = models.ForeignKey(
        "services_catalog.Service",
        models.CASCADE,
        related_name="variants",
        verbose_name=_("service"),
    )
    municipality = models.ForeignKey(
        "municipalities.Municipality",
        models.CASCADE,
        related_name="service_variants",
        verbose_name=_("municipality"),
    )
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(
        _("valid to"), null=True, blank=True, help_text=_("Last day; empty: until further notice.")
    )
    cost = models.TextField(_("fee or payment"), blank=True)
    cost_status = status_field(_("fee or payment: how sure"))
    cost_kind = models.CharField(
        _("which way the money goes"), max_length=10, choices=CostKind, blank=True
    )
    processing_time = models.TextField(_("time limit"), blank=True)
    processing_time_status = status_field(_("time limit: how sure"))
    documents = models.TextField(
        _("documents to bring"), blank=True, help_text=_("One a line; replaces the national list.")
    )
    documents_status = status_field(_("documents: how sure"))
    legal_act = models.TextField(_("act of the council or the mayor"), blank=True)
    legal_act_status = status_field(_("act: how sure"))
    office = models.CharField(_("office"), max_length=300, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    hours = models.CharField(_("hours"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    form_url = models.URLField(_("address of the online form"), max_length=500, blank=True)
    form_status = status_field(_("online form: how sure"))
    local_note = models.TextField(_("local note"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    is_demo = models.BooleanField(_("demonstration content"), default=False)
    # `national_changed_at` of the service when this was last written.
    written_against = models.DateTimeField(default=timezone.now, editable=False)
    loaded_digest = models.CharField(max_length=64, blank=True, editable=False)

    objects: "ClassVar[ServiceVariantManager[ServiceVariant]]" = ServiceVariantManager()
    _default_manager: "ClassVar[models.Manager[ServiceVariant]]"

    class Meta:
        verbose_name = _("local variant of a service")
        verbose_name_plural = _("local variants of services")
        ordering = ("service", "municipality", "-valid_from")
        constraints = [
            models.CheckConstraint(
                name="variant_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                violation_error_message=_("The last day is before the first one."),
            ),
            models.UniqueConstraint(
                name="variant_once_a_period",
                fields=("service", "municipality", "valid_from"),
                violation_error_message=_("This service already has a variant from that day on."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} – {self.municipality}"

    @property
    def is_behind(self) -> bool:
        """Whether the national text has changed since this was written; a person must compare."""
        return self.written_against < self.service.national_changed_at
