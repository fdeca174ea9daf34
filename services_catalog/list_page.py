"""What the page with the list of services shows, in the words and shapes its components take."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from municipalities.api import Phrase, phrase
from services_catalog.alphabet import Letter, group_by_letter
from services_catalog.facets import Facet, topic_label
from services_catalog.filters import ServiceFilter
from services_catalog.models import Channel, Service

FOLDED = {"life_event", "audience"}  # long and asked less often

Choices = list[tuple[str, Phrase]]


def list_context(
    *,
    municipality: Any,
    language: str,
    services: list[Service],
    facets: tuple[Facet, ...],
    filters: ServiceFilter,
    total: int,
) -> dict[str, Any]:
    """The template's context; `total` is how many services there are without any filter."""
    letters = group_by_letter(services, language=language)
    home = getattr(municipality, f"name_{language}") if municipality else _("Georgia")
    chosen = _chosen_links(facets, filters, language)
    return {
        "breadcrumbs": [{"label": home, "url": f"/{language}/"}, {"label": _("Services")}],
        "count": len(services),
        "total": total,
        "is_filtered": bool(chosen),
        "action": reverse("services:list"),
        "filter_groups": [_filter_group(facet) for facet in facets if facet.options],
        "hidden": [{"name": "topic", "value": filters.topic}] if filters.topic else [],
        "chosen": chosen,
        "ways_out": [_way_out(link) for link in chosen],
        "alphabet": [
            {"letter": entry.letter, "url": f"#{entry.anchor}" if entry.services else None}
            for entry in letters
        ],
        "letters": [_letter(entry, language) for entry in letters if entry.services],
    }


def _filter_group(facet: Facet) -> dict[str, Any]:
    """Radio buttons, with a first one that takes the question back."""
    everything = {"value": "", "label": _("All"), "count": None, "checked": not facet.chosen}
    options = [
        {
            "value": option.code,
            "label": option.label,
            "count": option.count,
            "checked": option.is_chosen,
        }
        for option in facet.options
    ]
    return {
        "legend": facet.label,
        "name": facet.name,
        "kind": "radio",
        "is_folded": facet.name in FOLDED and not facet.chosen,
        "options": [everything, *options],
    }


def _chosen_links(
    facets: tuple[Facet, ...], filters: ServiceFilter, language: str
) -> list[dict[str, Any]]:
    """The filters that are set, each a link to the list without it."""
    labels = {facet.name: facet.chosen.label for facet in facets if facet.chosen}
    if filters.topic:
        labels["topic"] = topic_label(language=language, filters=filters)
    return [
        {"label": labels.get(name, Phrase(code)), "url": _address(filters.without(name))}
        for name, code in filters.chosen()
    ]


def _way_out(link: dict[str, Any]) -> dict[str, Any]:
    return {**link, "label": _("Remove “%(filter)s”") % {"filter": link["label"]}}


def _address(filters: ServiceFilter) -> str:
    query = urlencode(dict(filters.chosen()))
    return reverse("services:list") + (f"?{query}" if query else "")


def _letter(entry: Letter, language: str) -> dict[str, Any]:
    return {
        "letter": entry.letter,
        "id": entry.anchor,
        "links": [_link(service, language) for service in entry.services],
    }


def _link(service: Any, language: str) -> dict[str, Any]:
    line = phrase(service.category, "name", language=language)
    return {
        "label": phrase(service, "name", language=language),
        "url": reverse("services:detail", args=[service.slug]),
        "line": format_html("{} · {}", line, _("local details")) if service.is_local else line,
        "online": Channel.ONLINE in service.channels,
    }
