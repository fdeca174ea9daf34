"""Alerts in the CMS: an editor writes them for the own municipality only."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from municipalities.cms.listing import OwnIndexView
from municipalities.models import Alert
from municipalities.models.portal_page import side_by_side
from municipalities.permissions import municipalities_of


class AlertForm(WagtailAdminModelForm):
    """Offers the user's own municipalities; where there is one, it is chosen already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["municipality"]
        field.queryset = municipalities_of(user=self.for_user).filter(site__isnull=False)
        own = list(field.queryset[:2])
        if len(own) == 1:
            field.initial, field.empty_label = own[0].pk, None
        self.fields["title_ka"].required = True


class AlertViewSet(ModelViewSet):
    model = Alert
    icon = "warning"
    menu_label = _("Alerts")
    index_view_class = OwnIndexView
    list_display = ("title_ka", "municipality", "level", "starts_at", "ends_at")
    list_filter = ("level",)
    ordering = ("-starts_at", "pk")
    search_backend_name = None
    search_fields = ("title_ka", "title_en")
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("municipality"), FieldPanel("level")]),
            side_by_side("title"),
            side_by_side("text"),
            FieldPanel("phone"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        ],
        base_form_class=AlertForm,
    )
