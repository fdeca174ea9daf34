"""Takes away what Wagtail sets up for a single site and what would cross municipalities here."""

from django.contrib.auth.models import Group
from wagtail.models import Collection, Task, Workflow

from municipalities.api import PortalPage

SHARED = "საერთო ფაილები"


def replace_wagtail_defaults() -> None:
    """Safe to repeat; a default group that somebody uses, or has renamed, stays.

    Wagtail's groups "Editors" and "Moderators" may edit every page of every municipality, its
    workflow asks its moderators, and its first page and root have no Georgian title.
    """
    PortalPage.objects.filter(title_ka=None).update(title_ka="საქართველო", title_en="Georgia")
    for page in PortalPage.get_first_root_node().get_children():
        if page.specific_class is PortalPage:
            page.delete()
    Collection.objects.filter(depth=1, name="Root").update(name=SHARED)
    Workflow.objects.filter(name="Moderators approval").delete()
    Task.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name__in=("Editors", "Moderators"), user=None).delete()
