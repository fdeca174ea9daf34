"""The part of an edit form that sends the unsaved form to the preview."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from search.cms.forms import PreviewForm
from search.cms.preview_views import KEY


class PreviewPanel(Panel):
    """A query to try, and the button that tries it in a new tab."""

    def __init__(self, *, address: str, **kwargs: Any) -> None:
        super().__init__(heading=kwargs.pop("heading", _("Try it before saving")), **kwargs)
        self.address = address

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "address": self.address}

    class BoundPanel(Panel.BoundPanel):
        template_name = "search/cms/preview_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {
                **super().get_context_data(parent_context),
                "url": reverse(self.panel.address),
                "asked": PreviewForm(),
                "key_name": KEY,
                "key": self.instance.pk or "",
            }
