"""The rows of a service that have an order: papers to bring and steps to take."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class TextRow(Orderable):
    name = models.CharField(_("text"), max_length=300)

    panels = [FieldRowPanel([FieldPanel("name_ka"), FieldPanel("name_en")])]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name


class Evidence(TextRow):
    """A paper to bring (`cpsv:hasInput`)."""

    service = ParentalKey(
        "services_catalog.Service", on_delete=models.CASCADE, related_name="evidence"
    )

    class Meta(TextRow.Meta):
        verbose_name = _("document to bring")
        verbose_name_plural = _("documents to bring")


class Step(TextRow):
    """One thing the resident does, or waits for."""

    service = ParentalKey(
        "services_catalog.Service", on_delete=models.CASCADE, related_name="steps"
    )

    class Meta(TextRow.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
