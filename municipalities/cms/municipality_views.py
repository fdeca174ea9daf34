"""Municipalities in the CMS: their names and contacts, and the button that opens a site."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import EditView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from municipalities.cms.editor_queries import municipality_or_404
from municipalities.cms.listing import OwnIndexView
from municipalities.cms.opening import belongings_of
from municipalities.models import Municipality
from municipalities.models.portal_page import side_by_side
from municipalities.provisioning import provision_municipality
from search.api import record_change

ADMINISTRATOR = "superuser"


class MunicipalityEditView(EditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = super().header_more_buttons
        if self.request.user.is_superuser:
            address = reverse("municipality:open", args=[self.object.pk])
            buttons.append(Button(_("Open the site"), url=address, icon_name="site", priority=5))
        return buttons

    def save_instance(self) -> Municipality:
        """Wagtail calls this in a transaction, so search is told within it."""
        saved: Municipality = super().save_instance()
        record_change(kind="municipality", object_id=saved.slug)
        return saved


class OpenSiteView(WagtailAdminTemplateMixin, TemplateView):
    """Asks before it opens a municipality's site, then shows what there is."""

    template_name = "municipalities/cms/open_site.html"
    page_title = gettext_lazy("Open the site")
    header_icon = "site"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not request.user.is_superuser:
            raise PermissionDenied
        self.municipality = municipality_or_404(key=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.municipality)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("municipality:edit", args=[self.municipality.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("municipality:index"), "label": _("Municipalities")},
            {"url": edit, "label": str(self.municipality)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "municipality": self.municipality,
            "belongings": belongings_of(municipality=self.municipality),
        }

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        provision_municipality(municipality=self.municipality, by=request.user)
        log(self.municipality, "wagtail.edit", user=request.user, content_changed=True)
        messages.success(request, _("The site is open."))
        return redirect(request.path)


class MunicipalityViewSet(ModelViewSet):
    model = Municipality
    name = "municipality"
    icon = "site"
    menu_label = gettext_lazy("Municipalities")
    index_view_class = OwnIndexView
    edit_view_class = MunicipalityEditView
    list_display = ("name_ka", "name_en", "region", "kind", "is_open")
    list_filter = ("region", "kind")
    ordering = ("name_ka",)
    search_backend_name = None
    search_fields = ("name_ka", "name_en", "spelling_variants")
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    side_by_side("name", permission=ADMINISTRATOR),
                    side_by_side("official_name", permission=ADMINISTRATOR),
                    FieldPanel("spelling_variants", permission=ADMINISTRATOR),
                ],
                heading=gettext_lazy("Names"),
                permission=ADMINISTRATOR,
            ),
            MultiFieldPanel(
                [
                    side_by_side("address"),
                    side_by_side("hours_note"),
                    FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                ],
                heading=gettext_lazy("Contact"),
            ),
            FieldPanel("dye", permission=ADMINISTRATOR),
        ]
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("open/<int:pk>/", OpenSiteView.as_view(), name="open"),
        ]
