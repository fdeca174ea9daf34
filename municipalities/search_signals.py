"""Tells search what changed for readers of a page. Signals refresh derived data and nothing else.

Wagtail unpublishes every page it deletes, so deleting needs no signal of its own.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.db.models.signals import post_delete, post_save  # noqa: TID251  Wagtail writes these
from wagtail.models import PageViewRestriction
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from municipalities.models import PortalPage
from municipalities.search_source import SOURCES, PageSource
from search.api import record_change


def register_page_signals() -> None:
    """Connect the signals; called once, when the app is ready."""
    page_published.connect(_page_changed, dispatch_uid="search-published")
    page_unpublished.connect(_page_changed, dispatch_uid="search-unpublished")
    page_slug_changed.connect(_subtree_changed, dispatch_uid="search-slug")
    post_page_move.connect(_subtree_changed, dispatch_uid="search-moved")
    for told in (post_save, post_delete):
        told.connect(_privacy_changed, sender=PageViewRestriction, dispatch_uid="search-privacy")


def _kinds() -> dict[type[PortalPage], str]:
    sources = (source for source in SOURCES if isinstance(source, PageSource))
    return {page_type: source.kind for source in sources for page_type in source.page_types}


def _page_changed(instance: Any, **_signal: Any) -> None:
    kind = _kinds().get(type(instance))
    if kind:
        record_change(kind=kind, object_id=str(instance.pk))


def _subtree_changed(instance: Any, **_signal: Any) -> None:
    """A new address, or new readers, of a page are those of all below it."""
    types = ContentType.objects
    kinds = {types.get_for_model(model).pk: kind for model, kind in _kinds().items()}
    below = PortalPage.objects.descendant_of(instance, inclusive=True)
    found = below.filter(content_type__in=kinds).values_list("pk", "content_type")
    for key, content_type in found:
        record_change(kind=kinds[content_type], object_id=str(key))


def _privacy_changed(instance: Any, **_signal: Any) -> None:
    """A page was made private or public: by hand, or as the copy of one that is.

    An alias is as private as the page it follows.
    """
    page = instance.page_id
    for each in PortalPage.objects.filter(Q(pk=page) | Q(alias_of=page)):
        _subtree_changed(each)
