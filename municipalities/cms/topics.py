"""Topics in the CMS: national staff keeps the names and the words residents use."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.views.generic import DeleteView, EditView
from wagtail.admin.viewsets.model import ModelViewSet

from municipalities.models import Topic
from municipalities.models.portal_page import side_by_side
from municipalities.registries import topic_documents
from municipalities.topic_changes import stored_words, words_of


class TopicEditView(EditView):
    def save_instance(self) -> Topic:
        """Wagtail calls this in a transaction, so search is told within it."""
        before = stored_words(key=self.object.pk)
        saved: Topic = super().save_instance()
        if words_of(saved) != before:
            topic_documents.record_change(topic=saved)
        return saved


class TopicDeleteView(DeleteView):
    @transaction.atomic
    def delete_action(self) -> None:
        topic_documents.record_change(topic=self.object)  # later, nobody knows who carried it
        super().delete_action()


class TopicViewSet(ModelViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    edit_view_class = TopicEditView
    delete_view_class = TopicDeleteView
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
