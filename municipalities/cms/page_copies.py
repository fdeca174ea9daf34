"""Copies of pages, and pages made of aliases: as private as before, and made whole or not at all.

Wagtail writes the copy, then what makes it private; it forgets what an alias followed, and gives
the pages below the copy what makes the topmost private, not what makes themselves private.
"""

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models.signals import (  # noqa: TID251  Wagtail deletes these models
    post_delete,
    pre_delete,
)
from django.http import HttpResponse
from wagtail.actions import (
    ActionRegistry,
    ConvertAliasPageAction,
    CopyPageAction,
    CreatePageAliasAction,
)
from wagtail.admin.views.pages.copy import CopyView
from wagtail.models import PageViewRestriction

from municipalities.models import PortalPage

Restrictions = list[tuple[PageViewRestriction, list[Group]]]


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
            _restrict(copied, _restrictions(_origin(page)))


def keep_private_as_before(*, alias: PortalPage) -> None:
    """Restrict an alias, about to become a page of its own, as the page is that it follows."""
    if alias.alias_of_id:
        _restrict(alias, _restrictions(_origin(alias)))


def register_deletion_signals() -> None:
    """Aliases of a deleted page become pages of their own, too: unpublished, and open to all.

    There are several ways to delete; Django's signals know of all, and of every page below.
    """
    pre_delete.connect(_note_aliases, sender=PortalPage, dispatch_uid="privacy-deleting")
    post_delete.connect(_keep_aliases_private, sender=PortalPage, dispatch_uid="privacy-deleted")


def _note_aliases(instance: PortalPage, **_signal: Any) -> None:
    aliases = PortalPage.objects.filter(alias_of=instance.pk)
    instance.left_behind = [(alias, _restrictions(_origin(alias))) for alias in aliases]


def _keep_aliases_private(instance: PortalPage, **_signal: Any) -> None:
    for alias, restrictions in instance.left_behind:
        if PortalPage.objects.filter(pk=alias.pk).exists():  # not deleted together with the page
            _restrict(alias, restrictions)


def _with_all_below(page: PortalPage) -> Any:
    return page.get_descendants(inclusive=True).order_by("path")


def _origin(page: PortalPage) -> PortalPage:
    while page.alias_of:
        page = page.alias_of
    return page


def _restrictions(page: PortalPage) -> Restrictions:
    return [(each, list(each.groups.all())) for each in page.view_restrictions.all()]


def _restrict(page: PortalPage, restrictions: Restrictions) -> None:
    page.view_restrictions.all().delete()  # those of an alias itself count for nothing
    for restriction, groups in restrictions:
        restriction.pk, restriction.page_id = None, page.pk
        restriction.save(force_insert=True)
        restriction.groups.set(groups)
