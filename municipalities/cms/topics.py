"""Topics in the CMS: national staff keeps the names and the words residents use."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from municipalities.models import Topic
from municipalities.models.portal_page import side_by_side


class TopicViewSet(ModelViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ("name_ka", "name_en", "code", "order")
    ordering = ("order", "code")
    search_backend_name = None
    search_fields = ("name_ka", "name_en", "code")
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            side_by_side("name"),
            FieldRowPanel([FieldPanel("code"), FieldPanel("order"), FieldPanel("icon")]),
            FieldPanel("parent"),
            side_by_side("synonyms"),
            side_by_side("query_words"),
        ]
    )
