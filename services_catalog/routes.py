"""HTTP API: services."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from ninja import Query, Router

from municipalities.api import Language, SiteRequest, requested_municipality
from services_catalog import queries, schemas
from services_catalog.filters import ServiceFilter
from services_catalog.serialising import serialise_service, serialise_sheet

router = Router(tags=["services"])


@router.get("services", response=schemas.ServicesOut)
def services(request: SiteRequest, query: Query[schemas.ServiceQuery]) -> dict[str, Any]:
    """Services in alphabetical order of the language."""
    municipality = requested_municipality(request, query.municipality)
    found = queries.list_services(
        municipality=municipality,
        language=query.lang,
        on=timezone.localdate(),
        filters=ServiceFilter(**{name: getattr(query, name) for name in ServiceFilter.names()}),
    )
    return {
        "count": len(found),
        "lang": query.lang,
        "municipality": municipality.slug if municipality else None,
        "items": [
            serialise_service(municipality=municipality, language=query.lang, service=service)
            for service in found[query.offset : query.offset + query.limit]
        ],
    }


@router.get("services/{slug}", response=schemas.ServiceDetailOut)
def service(
    request: SiteRequest,
    slug: str,
    municipality: str | None = None,
    lang: Language = "ka",
) -> dict[str, Any]:
    """One service with the municipality's variant of today applied."""
    scope = requested_municipality(request, municipality)
    found = queries.get_service(slug=slug)
    if found is None:
        raise Http404
    sheet = queries.describe_service(
        municipality=scope, language=lang, service=found, on=timezone.localdate()
    )
    return serialise_sheet(municipality=scope, sheet=sheet)
