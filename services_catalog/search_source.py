"""Offers the services to search, nationally and as each municipality varies them."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Min, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from search.api import SearchDocument
from services_catalog.models import Service, ServiceVariant
from services_catalog.search_documents import (
    KIND,
    VARIANT_PREFIX,
    service_document,
    variant_document,
)

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

BATCH = 200


class Ending(TypedDict):
    """What `_variants` adds to each variant."""

    ends_before: date | None


class ServiceSource:
    """A `search.api.SearchSource`."""

    kind = KIND
    label = _("Service")

    def documents(self) -> Iterator[SearchDocument]:
        """All services, then all variants, in batches."""
        for service in _services().iterator(chunk_size=BATCH):
            yield service_document(service)
        for variant in _variants().iterator(chunk_size=BATCH):
            yield variant_document(variant, ends_before=variant.ends_before)

    def document(self, *, object_id: str) -> SearchDocument | None:
        """The document as it is now; None when the service or the variant is gone."""
        if object_id.startswith(VARIANT_PREFIX):
            pk = object_id.removeprefix(VARIANT_PREFIX)
            variant = _variants().filter(pk=pk).first()
            return variant_document(variant, ends_before=variant.ends_before) if variant else None
        service = _services().filter(slug=object_id).first()
        return service_document(service) if service else None


def _services() -> QuerySet[Service]:
    return Service.objects.prefetch_related("evidence", "topics").order_by("pk")


def _variants() -> "QuerySet[WithAnnotations[ServiceVariant, Ending]]":
    """Variants, each with `ends_before`: the first day of the next one for the same service."""
    later = (
        ServiceVariant.objects.filter(
            service=OuterRef("service"),
            municipality=OuterRef("municipality"),
            valid_from__gt=OuterRef("valid_from"),
        )
        .order_by()
        .values("municipality")
        .annotate(first=Min("valid_from"))
        .values("first")
    )
    variants = ServiceVariant.objects.annotate(ends_before=Subquery(later))
    return (
        variants.select_related("service", "municipality")
        .prefetch_related("service__evidence", "service__topics")
        .order_by("pk")
    )
