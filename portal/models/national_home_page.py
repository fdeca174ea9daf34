"""The front page of the national portal."""

from django.utils.translation import gettext_lazy as _

from municipalities.api import PortalPage


class NationalHomePage(PortalPage):
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["municipalities.InformationPage"]
    max_count = 1

    class Meta:
        verbose_name = _("national home page")
        verbose_name_plural = _("national home pages")
