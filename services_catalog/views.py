"""The public pages of the catalogue."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from municipalities.api import SiteRequest, current_language
from services_catalog import queries
from services_catalog.detail_page import detail_context
from services_catalog.facets import list_facets
from services_catalog.filters import ServiceFilter
from services_catalog.list_page import list_context
from services_catalog.structured_data import government_service, json_ld

LONGEST_CODE = 80


@require_safe
def service_list(request: SiteRequest) -> HttpResponse:
    """All services, or those that match the filters of the address."""
    language = current_language()
    filters = ServiceFilter(
        **{
            name: request.GET.get(name, "").replace("\0", "")[:LONGEST_CODE]
            for name in ServiceFilter.names()
        }
    )
    services = queries.list_services(
        municipality=request.municipality,
        language=language,
        on=timezone.localdate(),
        filters=filters,
    )
    context = list_context(
        municipality=request.municipality,
        language=language,
        services=services,
        facets=list_facets(language=language, filters=filters),
        filters=filters,
        total=queries.count_services(),
    )
    return render(request, "services_catalog/service_list.html", context)


@require_safe
def service_detail(request: SiteRequest, slug: str) -> HttpResponse:
    """One service as residents of the host's municipality read it today."""
    service = queries.get_service(slug=slug)
    if service is None:
        raise Http404
    today = timezone.localdate()
    municipality = request.municipality
    sheet = queries.describe_service(
        municipality=municipality, language=current_language(), service=service, on=today
    )
    places = [] if municipality else queries.list_places_with_variant(service=service, on=today)
    context = detail_context(municipality=municipality, sheet=sheet, places=places)
    data = government_service(
        municipality=municipality, sheet=sheet, url=request.build_absolute_uri(request.path)
    )
    return render(
        request, "services_catalog/service_detail.html", {**context, "json_ld": json_ld(data)}
    )
