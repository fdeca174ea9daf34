"""The catalogue in the CMS.

Plain viewsets, not snippets: a snippet brings a chooser and bulk actions that show the titles of
every municipality's variants to all editors.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import (
    CopyView,
    DeleteView,
    EditView,
    IndexView,
    InspectView,
    UsageView,
)
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from services_catalog.models import Service, ServiceVariant
from services_catalog.panels import SERVICE_EDIT_HANDLER, VARIANT_EDIT_HANDLER

ANY_ACTION = ("change", "delete", "view")


class OwnOnly:
    """Mixin of a view of one object: somebody else's is not there at all."""

    permission_policy: Any
    request: HttpRequest

    def get_object(self, *args: Any, **kwargs: Any) -> ServiceVariant:
        """The object; raises Http404 where the user has no permission on it."""
        instance = super().get_object(*args, **kwargs)  # type: ignore[misc] # the view's
        policy = self.permission_policy
        if not policy.user_has_any_permission_for_instance(self.request.user, ANY_ACTION, instance):
            raise Http404
        return instance


class OwnIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[ServiceVariant]:
        """Only what the user has permission on."""
        own = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_ACTION
        )
        return own.select_related("service", "municipality").order_by(
            "service__name_ka", "municipality__name_ka", "-valid_from"
        )


class OwnEditView(OwnOnly, EditView):
    """Edit, of the own municipality."""


class OwnCopyView(OwnOnly, CopyView):
    """Copy, of the own municipality."""

    def get_object(self, *args: Any, **kwargs: Any) -> ServiceVariant:
        """The object; Wagtail's own refusal, which tells that it exists, becomes Http404 too."""
        try:
            return super().get_object(*args, **kwargs)
        except PermissionDenied as error:
            raise Http404 from error


class OwnDeleteView(OwnOnly, DeleteView):
    """Delete, of the own municipality."""


class OwnUsageView(OwnOnly, UsageView):
    """Usage, of the own municipality."""


class OwnHistoryView(OwnOnly, HistoryView):
    """History, of the own municipality."""


class OwnInspectView(OwnOnly, InspectView):
    """Details, of the own municipality."""


class ServiceViewSet(ModelViewSet):
    model = Service
    name = "national-services"
    icon = "list-ul"
    edit_handler = SERVICE_EDIT_HANDLER
    list_display = ["name_ka", "name_en", "category", "checked_on"]
    list_filter = ["category"]
    search_fields = ["name_ka", "name_en", "synonyms_ka"]
    ordering = ["name_ka"]
    list_per_page = 50


class ServiceVariantViewSet(ModelViewSet):
    model = ServiceVariant
    name = "service-variants"
    icon = "site"
    edit_handler = VARIANT_EDIT_HANDLER
    index_view_class = OwnIndexView
    edit_view_class = OwnEditView
    copy_view_class = OwnCopyView
    delete_view_class = OwnDeleteView
    usage_view_class = OwnUsageView
    history_view_class = OwnHistoryView
    inspect_view_class = OwnInspectView
    list_display = [
        "service",
        "municipality",
        "valid_from",
        "valid_to",
        BooleanColumn("is_behind", label=_("National text changed since")),
    ]
    list_per_page = 50


class CatalogueViewSetGroup(ViewSetGroup):
    menu_label = _("Services")
    menu_icon = "list-ul"
    menu_order = 250
    items = (ServiceViewSet, ServiceVariantViewSet)
