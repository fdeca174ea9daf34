"""Offices and contacts: whom to ask, when they are there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from municipalities.api_fields import written, written_in_both
from municipalities.blocks import OpeningHoursBlock
from municipalities.models.portal_page import PortalPage, side_by_side
from municipalities.page_context import BuiltContext


class ContactPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.contact.contact_context"

    parent_page_types = ["municipalities.MunicipalityHomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    content_panels = [*PortalPage.content_panels, InlinePanel("offices", label=_("Office"))]
    api_fields = [*PortalPage.api_fields, *written("offices")]

    class Meta:
        verbose_name = _("offices and contacts")
        verbose_name_plural = _("offices and contacts")


class Office(Orderable):
    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="offices")
    name = models.CharField(_("name"), max_length=160)
    matter = models.CharField(_("what it deals with"), max_length=250, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = StreamField(OpeningHoursBlock(), blank=True, verbose_name=_("opening hours"))

    panels = [
        side_by_side("name"),
        side_by_side("matter"),
        side_by_side("address"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldPanel("opening_hours"),
    ]
    api_fields = [
        *written_in_both("name", "matter", "address"),
        *written("phone", "email", "opening_hours"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    def __str__(self) -> str:
        return self.name
