"""Tells search what changed for readers of a page. Signals refresh derived data and nothing else.

These are Django's signals, sent within the transaction that saves or deletes: what search cannot be
told does not happen. Wagtail's own are sent when the change is already kept.
"""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.db.models.signals import (  # noqa: TID251  Wagtail writes these models
    post_delete,
    post_save,
    pre_save,
)
from wagtail.models import PageViewRestriction, get_page_models

from municipalities.models import PortalPage
from municipalities.privacy import followers
from municipalities.search_source import SOURCES, PageSource
from search.api import record_change, record_changes

# What keeping a draft writes on the page itself; readers see none of it.
DRAFT_FIELDS = frozenset(
    {
        "latest_revision",
        "latest_revision_created_at",
        "draft_title",
        "has_unpublished_changes",
        "live_revision",
    }
)


def register_page_signals() -> None:
    """Connect the signals; called once, when the app is ready."""
    for page_type in get_page_models():
        pre_save.connect(_page_moves, sender=page_type, dispatch_uid="search-moved")
        post_save.connect(_page_changed, sender=page_type, dispatch_uid="search-saved")
    # Whatever its type, a page is deleted from this table, too.
    post_delete.connect(_page_changed, sender=PortalPage, dispatch_uid="search-deleted")
    for told in (post_save, post_delete):
        told.connect(_privacy_changed, sender=PageViewRestriction, dispatch_uid="search-privacy")


def _kinds() -> dict[type[PortalPage], str]:
    sources = (source for source in SOURCES if isinstance(source, PageSource))
    return {page_type: source.kind for source in sources for page_type in source.page_types}


def _is_draft(fields: Collection[str] | None) -> bool:
    return fields is not None and DRAFT_FIELDS.issuperset(fields)


def _page_changed(
    instance: PortalPage, update_fields: Collection[str] | None = None, **_signal: Any
) -> None:
    kind = _kinds().get(instance.specific_class)
    if kind and not _is_draft(update_fields):
        record_change(kind=kind, object_id=str(instance.pk))


def _page_moves(
    instance: PortalPage, update_fields: Collection[str] | None = None, **_signal: Any
) -> None:
    """A page gets a new address, or follows another page than before."""
    if instance.pk is None or _is_draft(update_fields):
        return
    before = PortalPage.objects.filter(pk=instance.pk).values_list("url_path", "alias_of")
    if before.first() not in {None, (instance.url_path, instance.alias_of_id)}:
        _tell_below(followers(page=instance.pk))


def _privacy_changed(instance: PageViewRestriction, **_signal: Any) -> None:
    """A page was made private or public, and with it whatever follows it."""
    _tell_below(followers(page=instance.page_id))


def _tell_below(pages: Collection[int]) -> None:
    """A new address, or new readers, of a page are those of all below it."""
    for top in PortalPage.objects.filter(pk__in=pages):
        record_pages(PortalPage.objects.descendant_of(top, inclusive=True))


def record_pages(pages: QuerySet[PortalPage]) -> None:
    """Note that these pages changed, whatever their types."""
    for page_type, kind in _kinds().items():
        keys = pages.filter(content_type=ContentType.objects.get_for_model(page_type))
        record_changes(kind=kind, object_ids=map(str, keys.values_list("pk", flat=True)))
