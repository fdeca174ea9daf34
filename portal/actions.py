"""Writes of the national portal: its home page and site, its group of analysts."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Site

from municipalities.api import PortalPage
from portal.models import NationalHomePage
from portal.wagtail_defaults import replace_wagtail_defaults

ANALYSTS = "PSDA: ანალიტიკოსები"
ANALYST_PERMISSIONS = (
    "wagtailadmin.access_admin",
    "municipalities.view_municipality",
    "surveys.view_response",
    *(
        f"search.{action}_{model}"
        for action in ("add", "change", "delete", "view")
        for model in ("synonymset", "promotedanswer")
    ),
    "search.view_querycount",
    "search.change_querytopic",
)


@transaction.atomic
def provision_national_portal() -> NationalHomePage:
    """Make the national home page, its site and the analysts' group; safe to repeat."""
    with override("ka"):
        home = NationalHomePage.objects.first() or _make_home()
        site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
        site.hostname, site.port = settings.PORTAL_BASE_DOMAIN, settings.PORTAL_PORT
        site.root_page, site.site_name = home.portalpage_ptr, home.title_ka
        site.save()
        replace_wagtail_defaults()
        _provision_analysts()
    return home


def _make_home() -> NationalHomePage:
    home = NationalHomePage(
        title_ka="საქართველოს მუნიციპალიტეტების პორტალი",
        title_en="Portal of Georgia's municipalities",
        slug="national",
    )
    PortalPage.get_first_root_node().add_child(instance=home)
    home.save_revision().publish()
    return home


def _provision_analysts() -> None:
    group = Group.objects.get_or_create(name=ANALYSTS)[0]
    for label in ANALYST_PERMISSIONS:
        app, codename = label.split(".")
        group.permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )
