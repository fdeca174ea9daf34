"""Community centres: where residents meet, learn and are served near home."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from municipalities.api_fields import BODY, written, written_in_both
from municipalities.blocks import BodyBlock, OpeningHoursBlock
from municipalities.models.portal_page import PortalPage, side_by_side
from municipalities.page_context import BuiltContext
from municipalities.panels import body_panels


class CentreIndexPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.centre.index_context"

    parent_page_types = ["municipalities.MunicipalityHomePage"]
    subpage_types = ["municipalities.CentrePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of centres")
        verbose_name_plural = _("lists of centres")


class CentrePage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.centre.centre_context"

    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    picture = models.ForeignKey(
        "municipalities.PortalImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    opened_on = models.DateField(_("opened on"), null=True, blank=True)
    opening_hours = StreamField(OpeningHoursBlock(), blank=True, verbose_name=_("opening hours"))
    services_here = models.TextField(
        _("what can be done here"), blank=True, help_text=_("One a line.")
    )
    facilities = models.TextField(_("facilities"), blank=True)
    is_step_free = models.BooleanField(
        _("step-free entrance"), null=True, blank=True, choices=[(True, _("Yes")), (False, _("No"))]
    )
    is_existence_verified = models.BooleanField(
        _("existence confirmed by a source"),
        default=False,
        help_text=_("Off: the page is shown as not confirmed."),
    )
    body_ka = StreamField(BodyBlock(), blank=True, verbose_name=_("text in Georgian"))
    body_en = StreamField(BodyBlock(), blank=True, verbose_name=_("text in English"))

    parent_page_types = ["municipalities.CentreIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *PortalPage.content_panels,
        MultiFieldPanel(
            [
                side_by_side("address"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("opened_on")]),
            ],
            heading=_("Where"),
        ),
        FieldPanel("picture"),
        FieldPanel("opening_hours"),
        side_by_side("services_here"),
        side_by_side("facilities"),
        FieldRowPanel([FieldPanel("is_step_free"), FieldPanel("is_existence_verified")]),
        *body_panels(),
    ]
    api_fields = [
        *PortalPage.api_fields,
        *written("phone", "picture", "opened_on", "opening_hours"),
        *written("is_step_free", "is_existence_verified"),
        *written_in_both("address", "services_here", "facilities"),
        *BODY,
    ]

    class Meta:
        verbose_name = _("community centre")
        verbose_name_plural = _("community centres")
