"""The front page of a municipality."""

from django.utils.translation import gettext_lazy as _

from municipalities.models.portal_page import PortalPage
from municipalities.page_context import BuiltContext


class MunicipalityHomePage(BuiltContext, PortalPage):
    context_builder = "municipalities.page_contexts.home.home_context"

    parent_page_types: list[str] = []  # made by provisioning alone
    subpage_types = [
        "municipalities.NewsIndexPage",
        "municipalities.ActivityIndexPage",
        "municipalities.CentreIndexPage",
        "municipalities.InformationPage",
        "municipalities.ContactPage",
    ]
    owns_municipality = True

    class Meta:
        verbose_name = _("municipality home page")
        verbose_name_plural = _("municipality home pages")
