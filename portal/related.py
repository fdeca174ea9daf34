"""Services that belong to the topics of a page: the portal knows both rooms."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from municipalities.api import Municipality, RelatedLink, localised, related_services
from services_catalog.api import ServiceFilter, list_services

TOPICS_ASKED = 2  # a query each
LINKS_SHOWN = 4


def register_related_services() -> None:
    """Called once, when the app is ready."""
    related_services.register(services_of_topics)


def services_of_topics(
    *, municipality: Municipality | None, language: str, topics: Sequence[str]
) -> list[RelatedLink]:
    """At most four services of the first two topics, those of the first topic before the others."""
    today = timezone.localdate()
    links: dict[str, RelatedLink] = {}
    for topic in topics[:TOPICS_ASKED]:
        services = list_services(
            municipality=municipality,
            language=language,
            on=today,
            filters=ServiceFilter(topic=topic),
        )
        for service in services:
            name = localised(service, "name", language=language)
            url = reverse("services:detail", args=[service.slug])
            links.setdefault(service.slug, RelatedLink(label=name, url=url))
    return list(links.values())[:LINKS_SHOWN]
