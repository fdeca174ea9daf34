"""Reads of the catalogue."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import override

from municipalities.api import phrase
from services_catalog.alphabet import sort_key
from services_catalog.assembly import assemble
from services_catalog.filters import ServiceFilter
from services_catalog.models import Service, ServiceVariant
from services_catalog.sheet import ServiceSheet

RELATED_LIMIT = 4


def list_services(
    *, municipality: Any, language: str, on: date, filters: ServiceFilter
) -> list[Service]:
    """Services that match, in the alphabetical order of the language.

    Each has `is_local`: whether the municipality (never for None) has a variant of it in force on
    that day. A list, because the order is made in Python; a country has hundreds of services.
    """
    own = ServiceVariant.objects.in_force(on=on).filter(
        municipality=municipality, service=OuterRef("pk")
    )
    services = filters.apply(Service.objects.select_related("category"))
    services = services.annotate(is_local=Exists(own)).distinct()
    return sorted(
        services,
        key=lambda service: sort_key(phrase(service, "name", language=language), language=language),
    )


def count_services() -> int:
    """How many services the catalogue has."""
    return Service.objects.count()


def get_service(*, slug: str) -> Service | None:
    """The service with the rows its page needs; None when there is none."""
    services = Service.objects.select_related("category")
    return services.prefetch_related("evidence", "steps", "audiences").filter(slug=slug).first()


def get_variant(*, municipality: Any, service: Service, on: date) -> ServiceVariant | None:
    """What the municipality decides about the service on that day; None for the whole country."""
    if municipality is None:
        return None
    variants = ServiceVariant.objects.in_force(on=on)
    variant = variants.filter(municipality=municipality, service=service).first()
    if variant:
        variant.service = service
    return variant


def describe_service(
    *, municipality: Any, language: str, service: Service, on: date
) -> ServiceSheet:
    """The service as a resident of the municipality reads it on that day.

    `municipality` None is the national text alone. Takes the service as `get_service` gives it.
    """
    with override(language):
        return assemble(
            municipality=municipality,
            language=language,
            service=service,
            variant=get_variant(municipality=municipality, service=service, on=on),
            related=list_related_services(service=service),
        )


def list_related_services(*, service: Service) -> QuerySet[Service]:
    """Other services of the same category, the ones with most topics and events in common first."""
    shared = Count("topics", filter=Q(topics__in=service.topics.values("pk")), distinct=True)
    events = Q(life_events__in=service.life_events.values("pk"))
    return (
        Service.objects.filter(category=service.category)
        .exclude(pk=service.pk)
        .annotate(shared=shared + Count("life_events", filter=events, distinct=True))
        .order_by("-shared", "slug")[:RELATED_LIMIT]
    )


def list_places_with_variant(*, service: Service, on: date) -> list[ServiceVariant]:
    """One variant in force per municipality, so that the national page can lead to it."""
    variants = ServiceVariant.objects.in_force(on=on).filter(service=service)
    by_municipality = {
        variant.municipality_id: variant
        for variant in variants.select_related("municipality__site").order_by("municipality__slug")
    }
    return list(by_municipality.values())
