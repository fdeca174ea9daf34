"""Offers the services to search, nationally and as each municipality varies them."""

from collections.abc import Collection, Iterator
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

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        """Services, then variants."""
        services, variants = _services(), _variants()
        if object_ids is not None:
            services = services.filter(slug__in=object_ids)
            variants = variants.filter(pk__in=_variant_pks(object_ids))
        for service in services.iterator(chunk_size=BATCH):
            yield service_document(service)
        for variant in variants.iterator(chunk_size=BATCH):
            yield variant_document(variant, ends_before=variant.ends_before)


def _variant_pks(object_ids: Collection[str]) -> list[str]:
    return [
        object_id.removeprefix(VARIANT_PREFIX)
        for object_id in object_ids
        if object_id.startswith(VARIANT_PREFIX)
    ]


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
