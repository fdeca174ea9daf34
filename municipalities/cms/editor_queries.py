"""What an editor's start page shows: where to add, what waits."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import BigIntegerField, F, Q, QuerySet
from django.db.models.functions import Cast
from django.shortcuts import get_object_or_404
from wagtail.models import Revision

from municipalities.models import Municipality, PortalPage
from municipalities.permissions import is_national, municipalities_of

LATE = timedelta(minutes=5)  # what is due is published once a minute


def municipality_or_404(*, key: int) -> Municipality:
    """The municipality of that key; raises Http404."""
    return get_object_or_404(Municipality.objects.select_related("site", "collection"), pk=key)


def open_municipalities(*, user: Any) -> QuerySet[Municipality]:
    """Municipalities with a site whose editor or author the user is; none for national staff."""
    if is_national(user):
        return Municipality.objects.none()
    own = municipalities_of(user=user).filter(site__isnull=False)
    return own.select_related("site__root_page").order_by("name_ka")


def unpublished_pages(*, municipality: Municipality) -> QuerySet[PortalPage]:
    """Pages with changes nobody has published yet, the latest change first."""
    drafts = PortalPage.objects.filter(municipality=municipality, has_unpublished_changes=True)
    return drafts.order_by("-latest_revision_created_at", "pk")


def outdated_translations(*, municipality: Municipality) -> QuerySet[PortalPage]:
    """Published pages whose Georgian text changed after the English one was last confirmed."""
    behind = Q(english_confirmed_at__isnull=True) | Q(
        english_confirmed_at__lt=F("georgian_changed_at")
    )
    pages = PortalPage.objects.live().filter(
        behind, municipality=municipality, georgian_changed_at__isnull=False, title_en__gt=""
    )
    return pages.order_by("georgian_changed_at", "pk")


def is_late(*, page: PortalPage, now: datetime) -> bool:
    """Whether the page should have been published by now and is not."""
    due = page.scheduled_revision and page.scheduled_revision.approved_go_live_at
    return bool(due and due < now - LATE)


def late_pages(*, municipality: Municipality, now: datetime) -> QuerySet[PortalPage]:
    """Pages that should have been published by now and are not, the latest change first."""
    due = Revision.page_revisions.filter(approved_go_live_at__lt=now - LATE)
    keys = due.annotate(key=Cast("object_id", BigIntegerField())).values("key")
    pages = PortalPage.objects.filter(municipality=municipality, pk__in=keys)
    return pages.order_by("-latest_revision_created_at", "pk")
