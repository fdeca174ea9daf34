"""A page that answers one question and stays: timetables, rules, how things work."""

from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from municipalities.api_fields import BODY
from municipalities.blocks import BodyBlock
from municipalities.models.portal_page import PortalPage
from municipalities.page_context import BuiltContext
from municipalities.panels import body_panels


class InformationPage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.information.information_context"

    body_ka = StreamField(BodyBlock(), blank=True, verbose_name=_("text in Georgian"))
    body_en = StreamField(BodyBlock(), blank=True, verbose_name=_("text in English"))

    parent_page_types = [
        "municipalities.MunicipalityHomePage",
        "municipalities.InformationPage",
        "portal.NationalHomePage",
    ]
    subpage_types = ["municipalities.InformationPage"]
    content_panels = [*PortalPage.content_panels, *body_panels()]
    api_fields = [*PortalPage.api_fields, *BODY]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")
