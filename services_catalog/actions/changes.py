"""Tells search which documents a change touches, in the transaction that makes the change."""

from municipalities.api import Topic
from search.api import record_change, record_changes
from services_catalog.models import Service, ServiceVariant
from services_catalog.search_documents import KIND, service_id, variant_id


def record_service_change(*, service: Service) -> None:
    """Note that the national text changed, and with it every local document that shows it."""
    record_change(kind=KIND, object_id=service_id(service))
    variants = service.variants.values_list("pk", flat=True)
    record_changes(kind=KIND, object_ids=map(variant_id, variants))


def record_variant_change(*, variant: ServiceVariant) -> None:
    """Note that a variant changed; the others of its service and municipality end where it begins."""
    others = ServiceVariant.objects.filter(
        service=variant.service_id, municipality=variant.municipality_id
    )
    keys = {variant.pk, *others.values_list("pk", flat=True)}
    record_changes(kind=KIND, object_ids=map(variant_id, keys))


def record_topic_services(*, topic: Topic) -> None:
    """Note that the words of a topic changed, which its services and their variants carry."""
    services = Service.objects.filter(topics=topic)
    variants = ServiceVariant.objects.filter(service__in=services).values_list("pk", flat=True)
    record_changes(kind=KIND, object_ids=map(service_id, services))
    record_changes(kind=KIND, object_ids=map(variant_id, variants))
