"""Tries an edit of the vocabulary with a query, before anything is saved."""

from typing import Any

from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from search.cms.forms import PreviewForm, PromotedAnswerForm, SynonymSetForm
from search.cms.preview import Preview, preview, vocabulary_with_answer, vocabulary_with_set
from search.models import PromotedAnswer, SynonymSet
from search.queries import stored_or_new
from search.request import SearchRequest
from search.synonyms import Vocabulary

KEY = "preview-key"  # names the row that is being edited; empty for a new one


class PreviewView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Takes the unsaved form of the edit page, so that its button needs no script."""

    http_method_names = ["post"]
    any_permission_required = ["add", "change"]
    template_name = "search/cms/preview.html"
    page_title = _("Preview of a search")
    header_icon = "view"
    model: Any
    form_class: type[WagtailAdminModelForm]
    index_url_name: str
    index_label: Any

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def vocabulary(self, edited: Any) -> Vocabulary:
        """The vocabulary with the edited row in it."""
        raise NotImplementedError

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        index = {"url": reverse(self.index_url_name), "label": self.index_label}
        return [*super().get_breadcrumbs_items(), index, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        data = self.request.POST
        row = stored_or_new(model=self.model, key=data.get(KEY, ""))
        # All fields; "__all__" would leave the row empty, Wagtail's forms take it for a name.
        made: Any = modelform_factory(self.model, form=self.form_class, exclude=())
        edited = made(data, instance=row, for_user=self.request.user)
        asked = PreviewForm(data)
        is_ready = edited.is_valid() and asked.is_valid()
        return super().get_context_data(
            asked=asked,
            edited=edited,
            kept=[(name, value) for name in (*edited.fields, KEY) for value in data.getlist(name)],
            preview=self._preview(edited, asked) if is_ready else None,
            **kwargs,
        )

    def _preview(self, edited: WagtailAdminModelForm, asked: PreviewForm) -> Preview:
        request = SearchRequest(
            query=asked.cleaned_data["query"],
            language=asked.cleaned_data["language"],
            municipality=asked.cleaned_data["municipality"] or None,
        )
        return preview(request, edited=self.vocabulary(edited.instance))


class SynonymPreviewView(PreviewView):
    model = SynonymSet
    form_class = SynonymSetForm
    index_url_name = "synonym-sets:index"
    index_label = _("Synonyms")

    def vocabulary(self, edited: SynonymSet) -> Vocabulary:
        return vocabulary_with_set(edited)


class PromotedPreviewView(PreviewView):
    model = PromotedAnswer
    form_class = PromotedAnswerForm
    index_url_name = "promoted-answers:index"
    index_label = _("Promoted answers")

    def vocabulary(self, edited: PromotedAnswer) -> Vocabulary:
        return vocabulary_with_answer(edited)
