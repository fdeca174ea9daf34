"""Filters over pages: offer one's own sites and the people who work on one's own pages."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.pages.listing import EditedByFilter, GenericPageFilterSet, SiteFilter
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet, LockedPagesView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import PageLogEntry, Site

from municipalities.cms.visibility import visible_objects
from municipalities.models import PortalPage


def own_pages(request: HttpRequest) -> QuerySet[PortalPage]:
    return visible_objects(user=request.user, model=PortalPage)


def own_sites(request: HttpRequest) -> QuerySet[Site]:
    return Site.objects.filter(root_page__in=own_pages(request)).order_by("hostname")


def users_on_own_pages(request: HttpRequest) -> QuerySet[Any]:
    """Whoever owns, locked or changed one of the pages."""
    pages = own_pages(request)
    changed = PageLogEntry.objects.filter(page_id__in=pages.values("pk"))
    ids = (
        Q(pk__in=pages.values("owner"))
        | Q(pk__in=pages.values("locked_by"))
        | Q(pk__in=changed.values("user"))
    )
    return get_user_model().objects.filter(ids).order_by("username")


class OwnPageFilterSet(GenericPageFilterSet):
    owner = MultipleUserFilter(
        label=_("Owner"), queryset=users_on_own_pages, widget=CheckboxSelectMultiple
    )
    edited_by = EditedByFilter(
        label=_("Edited by"), queryset=users_on_own_pages, widget=CheckboxSelectMultiple
    )
    site = SiteFilter(label=_("Site"), queryset=own_sites, widget=CheckboxSelectMultiple)


class OwnPageViewSet(PageViewSet):
    model = PortalPage
    filterset_class = OwnPageFilterSet


class OwnLockedPagesFilterSet(LockedPagesReportFilterSet):
    locked_by = ModelChoiceFilter(
        label=_("Locked by"), field_name="locked_by", queryset=users_on_own_pages
    )


class OwnLockedPagesView(LockedPagesView):
    filterset_class = OwnLockedPagesFilterSet
