"""Connects this room with Wagtail's admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.actions import ActionRegistry
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.documents.models import AbstractDocument
from wagtail.permissions import register_permission_policy

from municipalities.cms import old_addresses
from municipalities.cms.alerts import AlertViewSet
from municipalities.cms.choosers import only_own
from municipalities.cms.documents import require_own_host
from municipalities.cms.editor_queries import open_municipalities
from municipalities.cms.municipality_views import MunicipalityViewSet
from municipalities.cms.own_lists import OwnPageViewSet
from municipalities.cms.own_media import OwnDocumentsAPI, OwnImagesAPI
from municipalities.cms.page_copies import (
    keep_private,
    keep_private_as_before,
    register_whole_actions,
)
from municipalities.cms.policies import MunicipalityPolicy, NationalPolicy, OwnedPolicy
from municipalities.cms.start_panel import StartPanel
from municipalities.cms.topics import TopicViewSet
from municipalities.cms.unfinished import tell_if_late
from municipalities.http_scope import SiteRequest
from municipalities.models import Alert, Municipality, PortalPage, Topic
from municipalities.permissions import is_national

# Before anything asks for the policy of these models.
register_permission_policy(Alert, OwnedPolicy(Alert))
register_permission_policy(Municipality, MunicipalityPolicy(Municipality))
register_permission_policy(Topic, NationalPolicy(Topic))
old_addresses.connect()


class MunicipalitiesGroup(ModelViewSetGroup):
    menu_label = _("Municipality")
    menu_icon = "site"
    menu_order = 150
    items = (AlertViewSet, MunicipalityViewSet, TopicViewSet)


@hooks.register("register_admin_viewset")
def municipalities_group() -> MunicipalitiesGroup:
    return MunicipalitiesGroup()


@hooks.register("register_admin_viewset", order=1)  # in the place of Wagtail's own
def own_page_viewset() -> OwnPageViewSet:
    return OwnPageViewSet()


@hooks.register("construct_admin_api", order=1)  # after Wagtail's own
def own_media_in_the_api(router: WagtailAPIRouter) -> None:
    router.register_endpoint("images", OwnImagesAPI)
    router.register_endpoint("documents", OwnDocumentsAPI)


@hooks.register("construct_page_chooser_queryset")
@hooks.register("construct_image_chooser_queryset")
@hooks.register("construct_document_chooser_queryset")
def only_own_to_choose(objects: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    return only_own(objects, request)


@hooks.register("before_serve_document")
def document_of_this_host(document: AbstractDocument, request: SiteRequest) -> None:
    require_own_host(document, request)


@hooks.register("before_edit_page")
def late_page(request: HttpRequest, page: PortalPage) -> None:
    tell_if_late(page=page, request=request)


@hooks.register("register_actions")
def whole_actions(registry: ActionRegistry) -> None:
    register_whole_actions(registry)


@hooks.register("after_copy_page")
def private_copy(request: HttpRequest, page: PortalPage, new_page: PortalPage) -> None:
    del request
    keep_private(source=page, copy=new_page)


@hooks.register("before_convert_alias_page")
def private_as_before(request: HttpRequest, page: PortalPage) -> None:
    if request.method == "POST":
        keep_private_as_before(alias=page)


@hooks.register("insert_global_admin_css")
def admin_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("municipalities/cms/admin.css"))


@hooks.register("construct_homepage_panels")
def start_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels[:0] = [
        StartPanel(municipality=municipality)
        for municipality in open_municipalities(user=request.user)
    ]


@hooks.register("construct_reports_menu")
def only_own_reports(request: HttpRequest, menu_items: list[Any]) -> None:
    if not is_national(request.user):
        menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]
