"""The first panel of an editor's start page: add something, finish something."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from laces.components import Component

from municipalities.cms.editor_queries import (
    late_pages,
    outdated_translations,
    unpublished_pages,
)
from municipalities.models import Municipality, PortalPage

ROWS = 5
# Page type, the type of its parent ("" for the home page), label, icon.
ADDED = (
    ("newspage", "newsindexpage", _("Add news"), "doc-full"),
    ("activitypage", "activityindexpage", _("Add an activity"), "date"),
    ("informationpage", "", _("Add an information page"), "info-circle"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddButton:
    label: str
    icon: str
    url: str


@dataclass(kw_only=True)
class StartPanel(Component):
    municipality: Municipality
    order: int = 10

    template_name = "municipalities/cms/start_panel.html"

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        site: Any = self.municipality.site  # the panel is for opened municipalities
        return {
            "municipality": self.municipality,
            "buttons": add_buttons(home=site.root_page),
            "late": list(late_pages(municipality=self.municipality, now=timezone.now())[:ROWS]),
            "drafts": list(unpublished_pages(municipality=self.municipality)[:ROWS]),
            "outdated": list(outdated_translations(municipality=self.municipality)[:ROWS]),
        }


def add_buttons(*, home: PortalPage) -> list[AddButton]:
    """A button for each page type an editor adds often, leading straight to the empty form."""
    sections = {page.content_type.model: page for page in home.get_children().order_by("path")}
    buttons = []
    for page_type, parent_type, label, icon in ADDED:
        parent = sections.get(parent_type) if parent_type else home
        if parent:
            address = ("municipalities", page_type, parent.pk)
            url = reverse("wagtailadmin_pages:add", args=address)
            buttons.append(AddButton(label=str(label), icon=icon, url=url))
    return buttons
