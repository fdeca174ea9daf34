"""The front page of the national portal."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from municipalities.api import BuiltContext, PortalPage


class NationalHomePage(BuiltContext, PortalPage):
    context_builder = "portal.national_home.national_home_context"

    parent_page_types: list[str] = []  # made by provisioning alone
    subpage_types = ["municipalities.InformationPage"]
    max_count = 1

    class Meta:
        verbose_name = _("national home page")
        verbose_name_plural = _("national home pages")

    @property
    def shared_collection(self) -> Collection:
        """Where files of no municipality are kept."""
        return Collection.get_first_root_node()
