"""Gives a municipality everything it owns: site, pages, groups, collection, workflow."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import override
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from municipalities.models import (
    ActivityIndexPage,
    CentreIndexPage,
    ContactPage,
    Municipality,
    MunicipalityHomePage,
    NewsIndexPage,
    PortalPage,
)
from municipalities.registries import editor_permissions
from search.api import record_change

SECTIONS: dict[str, tuple[type[PortalPage], str, str]] = {
    "news": (NewsIndexPage, "სიახლეები", "News"),
    "activities": (ActivityIndexPage, "ღონისძიებები", "Activities"),
    "centres": (CentreIndexPage, "საზოგადოებრივი ცენტრები", "Community centres"),
    "contact": (ContactPage, "კონტაქტი", "Contact"),
}
# Names of groups and workflows are data, in Georgian: a later wording must find the same ones.
EDITORS, AUTHORS, APPROVAL = "რედაქტორები", "ავტორები", "რედაქტორის თანხმობა"
EDITOR_PAGE_PERMISSIONS = ("add", "change", "publish", "lock", "unlock")
AUTHOR_PAGE_PERMISSIONS = ("add", "change")
# Of the own municipality alone; `cms/policies.py` sees to that.
EDITOR_PERMISSIONS = [
    "municipalities.add_alert",
    "municipalities.change_alert",
    "municipalities.delete_alert",
    "municipalities.change_municipality",
]
# Wagtail asks for the permissions of its own models, whatever models take their place.
MEDIA_PERMISSIONS = [
    f"{app}.{verb}_{model}"
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for verb in ("add", "change", "choose")
]


@transaction.atomic
def provision_municipality(
    *, municipality: Municipality, by: Any = None, wave: str = Municipality.Wave.SECOND
) -> Municipality:
    """Open the municipality's site, or complete what is missing of it; safe to repeat.

    `by` becomes the owner of the pages it makes. Raises nothing of its own; a failure leaves
    nothing behind.
    """
    with override("ka"):
        home = _home_page(municipality=municipality, by=by)
        municipality.site = _site(municipality=municipality, home=home)
        municipality.collection = _collection(municipality=municipality)
        municipality.editors = _group(municipality=municipality, role=EDITORS)
        authors = _group(municipality=municipality, role=AUTHORS)
        municipality.wave = municipality.wave or wave
        municipality.save()
        record_change(kind="municipality", object_id=municipality.slug)
        for key in SECTIONS:
            _section(home=home, key=key, by=by)
        _grant(municipality.editors, municipality, home, EDITOR_PAGE_PERMISSIONS)
        _grant(authors, municipality, home, AUTHOR_PAGE_PERMISSIONS)
        labels = [*editor_permissions, *EDITOR_PERMISSIONS]
        municipality.editors.permissions.add(*_permissions(labels))
        authors.permissions.add(*_permissions(["wagtailadmin.access_admin"]))
        _workflow(municipality=municipality, home=home)
    return municipality


def _home_page(*, municipality: Municipality, by: Any) -> MunicipalityHomePage:
    home = MunicipalityHomePage.objects.filter(municipality=municipality).first()
    if home is None:
        home = MunicipalityHomePage(
            title_ka=municipality.official_name_ka,
            title_en=municipality.official_name_en,
            slug=municipality.slug,
            municipality=municipality,
            owner=by,
        )
        PortalPage.get_first_root_node().add_child(instance=home)
        home.save_revision(user=by).publish()
    return home


def _section(*, home: MunicipalityHomePage, key: str, by: Any) -> None:
    page_type, title_ka, title_en = SECTIONS[key]
    if not page_type.objects.child_of(home).exists():
        page = page_type(
            title_ka=title_ka, title_en=title_en, slug=key, show_in_menus=True, owner=by
        )
        home.add_child(instance=page)
        page.save_revision(user=by).publish()


def _site(*, municipality: Municipality, home: MunicipalityHomePage) -> Site:
    site = municipality.site or Site(hostname=f"{municipality.slug}.{settings.PORTAL_BASE_DOMAIN}")
    site.port, site.root_page = settings.PORTAL_PORT, home.portalpage_ptr
    site.site_name = municipality.official_name_ka
    site.save()
    return site


def _collection(*, municipality: Municipality) -> Collection:
    if municipality.collection:
        return municipality.collection
    root = Collection.get_first_root_node()
    return root.add_child(instance=Collection(name=municipality.official_name_ka))


def _group(*, municipality: Municipality, role: str) -> Group:
    return Group.objects.get_or_create(name=f"{municipality.name_ka}: {role}")[0]


def _permissions(labels: Any) -> list[Permission]:
    pairs = [label.split(".") for label in labels]
    return [
        Permission.objects.get(content_type__app_label=app, codename=codename)
        for app, codename in pairs
    ]


def _grant(group: Group, municipality: Municipality, home: Any, verbs: tuple[str, ...]) -> None:
    """Permissions on the municipality's own pages and on its own collection."""
    for permission in Permission.objects.filter(
        content_type__app_label="municipalities",
        codename__in=[f"{verb}_portalpage" for verb in verbs],
    ):
        GroupPagePermission.objects.get_or_create(
            group=group, page=home.portalpage_ptr, permission=permission
        )
    for permission in _permissions(MEDIA_PERMISSIONS):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=municipality.collection, permission=permission
        )


def _workflow(*, municipality: Municipality, home: MunicipalityHomePage) -> None:
    """What authors write is approved by the municipality's own editors."""
    if WorkflowPage.objects.filter(page=home.portalpage_ptr).exists():
        return
    name = f"{municipality.name_ka}: {APPROVAL}"
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(municipality.editors)
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=home.portalpage_ptr)
