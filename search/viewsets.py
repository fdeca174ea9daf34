"""The vocabulary in the CMS: synonyms and promoted answers, saved one by one, effective at once."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from search.cms.forms import PromotedAnswerForm, SynonymSetForm
from search.cms.panels import PreviewPanel
from search.cms.preview_views import PromotedPreviewView, SynonymPreviewView
from search.models import PromotedAnswer, SynonymSet


class SynonymSetViewSet(ModelViewSet):
    model = SynonymSet
    name = "synonym-sets"
    icon = "list-ul"
    menu_label = _("Synonyms")
    list_display = ("__str__", "concept", BooleanColumn("active", label=_("in use")))
    list_filter = ("active",)
    ordering = ("concept",)
    search_backend_name = None
    search_fields = ("concept", "ka_terms", "en_terms")
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("ka_terms"), FieldPanel("en_terms")]),
            FieldRowPanel([FieldPanel("concept"), FieldPanel("active")]),
            FieldPanel("note"),
            PreviewPanel(address="synonym-sets:preview"),
        ],
        base_form_class=SynonymSetForm,
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        preview = path("preview/", SynonymPreviewView.as_view(), name="preview")
        return [*super().get_urlpatterns(), preview]


class PromotedAnswerViewSet(ModelViewSet):
    model = PromotedAnswer
    name = "promoted-answers"
    icon = "pick"
    menu_label = _("Promoted answers")
    list_display = (
        "title_ka", "municipality", "visible_until", BooleanColumn("active", label=_("in use")),
    )  # fmt: skip
    list_filter = ("active",)
    ordering = ("title_ka", "pk")
    search_backend_name = None
    search_fields = ("title_ka", "title_en", "ka_queries", "en_queries", "path")
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("ka_queries"), FieldPanel("en_queries")]),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("title_ka"), FieldPanel("title_en")]),
                    FieldRowPanel([FieldPanel("text_ka"), FieldPanel("text_en")]),
                    FieldPanel("path"),
                ],
                heading=_("Answer"),
            ),
            FieldRowPanel([FieldPanel("municipality"), FieldPanel("active")]),
            FieldRowPanel([FieldPanel("visible_from"), FieldPanel("visible_until")]),
            PreviewPanel(address="promoted-answers:preview"),
        ],
        base_form_class=PromotedAnswerForm,
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        preview = path("preview/", PromotedPreviewView.as_view(), name="preview")
        return [*super().get_urlpatterns(), preview]


class VocabularyGroup(ModelViewSetGroup):
    menu_label = _("Search vocabulary")
    menu_icon = "search"
    menu_order = 340
    items = (SynonymSetViewSet, PromotedAnswerViewSet)
