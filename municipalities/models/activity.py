"""Activities: what happens, when, where and for whom. Names follow iCalendar."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from municipalities.api_fields import BODY, written, written_in_both
from municipalities.blocks import BodyBlock
from municipalities.models.portal_page import PortalPage, side_by_side
from municipalities.page_context import BuiltContext
from municipalities.panels import body_panels


class ActivityIndexPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.activity.index_context"

    parent_page_types = ["municipalities.MunicipalityHomePage"]
    subpage_types = ["municipalities.ActivityPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of activities")
        verbose_name_plural = _("lists of activities")


class ActivityPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.activity.activity_context"

    class Audience(models.TextChoices):
        EVERYONE = "everyone", _("everyone")
        CHILDREN = "children", _("children")
        YOUTH = "youth", _("young people")
        ADULTS = "adults", _("adults")
        ELDERLY = "elderly", _("older people")

    starts_at = models.DateTimeField(_("starts"), db_index=True)
    ends_at = models.DateTimeField(_("ends"), db_index=True)
    centre = models.ForeignKey(
        "municipalities.CentrePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("community centre"),
    )
    place = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("A room, or an address elsewhere.")
    )
    audience = models.CharField(
        _("for whom"), max_length=10, choices=Audience, default=Audience.EVERYONE
    )
    price = models.CharField(
        _("price"), max_length=120, blank=True, help_text=_("Leave empty when it is free.")
    )
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    cancel_reason = models.CharField(_("why it is cancelled"), max_length=200, blank=True)
    body_ka = StreamField(BodyBlock(), blank=True, verbose_name=_("text in Georgian"))
    body_en = StreamField(BodyBlock(), blank=True, verbose_name=_("text in English"))

    parent_page_types = ["municipalities.ActivityIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *PortalPage.content_panels,
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        MultiFieldPanel([FieldPanel("centre"), side_by_side("place")], heading=_("Where")),
        FieldPanel("audience"),
        side_by_side("price"),
        MultiFieldPanel(
            [FieldPanel("is_cancelled"), side_by_side("cancel_reason")], heading=_("Cancelled?")
        ),
        *body_panels(),
    ]
    api_fields = [
        *PortalPage.api_fields,
        *written("starts_at", "ends_at", "centre", "audience", "is_cancelled"),
        *written_in_both("place", "price", "cancel_reason"),
        *BODY,
    ]

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must be after the start.")})
