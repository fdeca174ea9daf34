"""The catalogue in the CMS.

Plain viewsets, not snippets: a snippet brings a chooser and bulk actions that show the titles of
every municipality's variants to all editors.
"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from municipalities.cms.listing import OwnIndexView
from services_catalog.models import Service, ServiceVariant
from services_catalog.panels import SERVICE_EDIT_HANDLER, VARIANT_EDIT_HANDLER


class VariantIndexView(OwnIndexView):
    def get_base_queryset(self) -> QuerySet[ServiceVariant]:
        own = super().get_base_queryset()
        return own.select_related("service", "municipality").order_by(
            "service__name_ka", "municipality__name_ka", "-valid_from"
        )


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
    index_view_class = VariantIndexView
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
