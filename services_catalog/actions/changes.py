"""Tells search which documents a change touches, in the transaction that makes the change."""

from search.api import record_change
from services_catalog.models import Service, ServiceVariant
from services_catalog.search_documents import KIND, service_id, variant_id


def record_service_change(*, service: Service) -> None:
    """Note that the national text changed, and with it every local document that shows it."""
    record_change(kind=KIND, object_id=service_id(service))
    for pk in service.variants.values_list("pk", flat=True):
        record_change(kind=KIND, object_id=variant_id(pk))


def record_variant_change(*, variant: ServiceVariant) -> None:
    """Note that a variant changed; the others of its service and municipality end where it begins."""
    others = ServiceVariant.objects.filter(
        service=variant.service_id, municipality=variant.municipality_id
    )
    for pk in {variant.pk, *others.values_list("pk", flat=True)}:
        record_change(kind=KIND, object_id=variant_id(pk))
