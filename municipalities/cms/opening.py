"""What an opened municipality owns, for the page that opens it."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Workflow

from municipalities.models import Municipality
from municipalities.queries import municipality_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    label: str
    names: list[str]
    url: str = ""


def belongings_of(*, municipality: Municipality) -> list[Belonging]:
    """Site, pages, groups, collection and workflow; empty while the site is not open."""
    site, collection = municipality.site, municipality.collection
    if site is None or collection is None:
        return []
    home = site.root_page
    groups = Group.objects.filter(page_permissions__page=home).distinct().order_by("name")
    workflows = Workflow.objects.filter(workflow_pages__page=home).order_by("name")
    pages = home.get_descendants(inclusive=True)
    return [
        Belonging(
            label=_("Site"),
            names=[site.hostname],
            url=municipality_url(municipality=municipality, language="ka"),
        ),
        Belonging(
            label=_("Pages"),
            names=[page.get_admin_display_title() for page in pages[:6]],
            url=reverse("wagtailadmin_explore", args=[home.pk]),
        ),
        Belonging(label=_("Groups"), names=[group.name for group in groups]),
        Belonging(
            label=_("Pictures and documents"),
            names=[collection.name],
        ),
        Belonging(label=_("Approval"), names=[workflow.name for workflow in workflows]),
    ]
