"""Tells search that a published page changed. Signals here refresh derived data and nothing else.

Wagtail unpublishes every page it deletes, so deleting needs no signal of its own.
"""

from typing import Any

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


def _kinds() -> dict[type[PortalPage], str]:
    sources = (source for source in SOURCES if isinstance(source, PageSource))
    return {page_type: source.kind for source in sources for page_type in source.page_types}


def _page_changed(instance: Any, **_signal: Any) -> None:
    kind = _kinds().get(type(instance))
    if kind:
        record_change(kind=kind, object_id=str(instance.pk))


def _subtree_changed(instance: Any, **_signal: Any) -> None:
    """A new address of a page is a new address of all below it."""
    for page in PortalPage.objects.descendant_of(instance, inclusive=True).specific():
        _page_changed(page)
