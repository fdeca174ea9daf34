"""Copies of pages, and pages made of aliases: as private as before, and made whole or not at all.

Wagtail writes the copy, then what makes it private; it forgets what an alias followed, and gives
the pages below the copy what makes the topmost private, not what makes themselves private.
"""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from wagtail.actions import (
    ActionRegistry,
    ConvertAliasPageAction,
    CopyPageAction,
    CreatePageAliasAction,
)
from wagtail.admin.views.pages.copy import CopyView

from municipalities.models import PortalPage


class OwnCopyView(CopyView):
    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        return super().form_valid(form)


class WholeCopy(CopyPageAction):
    @transaction.atomic
    def execute(self, *args: Any, **kwargs: Any) -> PortalPage:
        copy = super().execute(*args, **kwargs)
        keep_private(source=self.page, copy=copy)
        return copy


class WholeAlias(CreatePageAliasAction):
    @transaction.atomic
    def execute(self, *args: Any, **kwargs: Any) -> PortalPage:
        return super().execute(*args, **kwargs)


class WholeConversion(ConvertAliasPageAction):
    @transaction.atomic
    def execute(self, *args: Any, **kwargs: Any) -> PortalPage:
        keep_private_as_before(alias=self.page)
        return super().execute(*args, **kwargs)


def register_whole_actions(registry: ActionRegistry) -> None:
    """Put these in the place of Wagtail's where they are asked for by name: in its API."""
    for action in (WholeCopy, WholeAlias, WholeConversion):
        registry.register(PortalPage, action)


def keep_private(*, source: PortalPage, copy: PortalPage) -> None:
    """Restrict what was copied as its source is restricted; an alias is, as the page it follows.

    The topmost page, if it is no alias, is left as Wagtail made it.
    """
    for page, copied in zip(_with_all_below(source), _with_all_below(copy), strict=False):
        if page.alias_of_id or page.pk != source.pk:
            _restrict(copied, as_is=_origin(page))


def keep_private_as_before(*, alias: PortalPage) -> None:
    """Restrict an alias, about to become a page of its own, as the page is that it follows."""
    if alias.alias_of_id:
        _restrict(alias, as_is=_origin(alias))


def _with_all_below(page: PortalPage) -> Any:
    return page.get_descendants(inclusive=True).order_by("path")


def _origin(page: PortalPage) -> PortalPage:
    while page.alias_of:
        page = page.alias_of
    return page


def _restrict(page: PortalPage, *, as_is: PortalPage) -> None:
    page.view_restrictions.all().delete()  # those of an alias itself count for nothing
    for restriction in as_is.view_restrictions.all():
        groups = list(restriction.groups.all())
        restriction.pk, restriction.page_id = None, page.pk
        restriction.save(force_insert=True)
        restriction.groups.set(groups)
