"""News of a municipality and the list of it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from municipalities.api_fields import BODY, written
from municipalities.blocks import BodyBlock
from municipalities.models.portal_page import PortalPage
from municipalities.page_context import BuiltContext
from municipalities.panels import body_panels


class NewsIndexPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.news.index_context"

    parent_page_types = ["municipalities.MunicipalityHomePage"]
    subpage_types = ["municipalities.NewsPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class NewsPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.news.item_context"

    published_on = models.DateField(_("date"), default=timezone.localdate)
    picture = models.ForeignKey(
        "municipalities.PortalImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    body_ka = StreamField(BodyBlock(), blank=True, verbose_name=_("text in Georgian"))
    body_en = StreamField(BodyBlock(), blank=True, verbose_name=_("text in English"))

    parent_page_types = ["municipalities.NewsIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("published_on"),
        FieldPanel("picture"),
        *body_panels(),
    ]
    api_fields = [*PortalPage.api_fields, *written("published_on", "picture"), *BODY]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
