"""An information page: contents, the text, whom to ask, and whether it was checked in time."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from municipalities.bilingual import page_phrase
from municipalities.breadcrumbs import breadcrumbs
from municipalities.components import page_link
from municipalities.languages import current_language
from municipalities.models import InformationPage
from municipalities.page_queries import list_child_pages
from municipalities.registries import related_services
from municipalities.topics import topic_names

FEWEST_HEADINGS = 4  # a table of contents for three only pushes the answer down


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of the contents; `anchor` is the id of the heading in the text."""

    text: str
    anchor: str


def information_context(*, page: InformationPage, request: HttpRequest) -> dict[str, Any]:
    """The page with what stands around its text."""
    del request
    today = timezone.localdate()
    topics = list(page.topics.all())
    found = headings(page.body)
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "headings": found if len(found) >= FEWEST_HEADINGS else [],
        "topics": topic_names(topics),
        "is_overdue": bool(page.review_by and page.review_by < today),
        "children": [
            {"label": page_phrase(child, "title"), "url": page_link(child), "line": ""}
            for child in list_child_pages(page=page)
        ],
        "services": related_services.find(
            municipality=page.municipality,
            language=current_language(),
            topics=[topic.code for topic in topics],
        ),
    }


def headings(body: Any) -> list[Heading]:
    """The headings of a body, each with the anchor that `body.html` gives it."""
    return [
        Heading(text=block.value, anchor=f"section-{number}")
        for number, block in enumerate(body, start=1)
        if block.block_type == "heading"
    ]
