"""Pages in the CMS's API: neither the list nor an address tells of an alias of what is private."""

from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from ninja import Query
from wagtail.api.v3.routers import pages as template
from wagtail.api.v3.schemas import BasePageSchema
from wagtail.api.v3.schemas.pages import BASE_PAGE_READ_FIELDS
from wagtail.api.v3.schemas.params import APIFieldFilterSchema, OrderingSchema, SearchSchema

from municipalities.cms.api.listing import READERS, with_own_list
from municipalities.cms.api.reach import in_reach, pages_in_reach
from municipalities.models import PortalPage


def list_of_pages(
    request: HttpRequest,
    filters: Query[template.PageFilterSchema],
    ordering: Query[OrderingSchema],
    search: Query[SearchSchema],
    **kwargs: Any,
) -> QuerySet[PortalPage]:
    """As Wagtail's, of the pages in the caller's reach."""
    types, fields = filters.type, BASE_PAGE_READ_FIELDS
    model: Any = types[0] if len(types) == 1 else PortalPage
    columns = APIFieldFilterSchema.with_exclude_schemas(
        raw_params=request.GET,
        schemas=(template.PageFilterSchema, OrderingSchema, SearchSchema),
        base_fields=fields,
    )
    found = filters.filter(pages_in_reach(request=request, model=model), request)
    found = columns.filter_queryset(found)
    found = ordering.order_queryset(found, kwargs["pagination_info"], base_fields=fields)
    return search.search_queryset(request, found)


@wraps(template.find_page)
def find_page(request: HttpRequest, **asked: Any) -> HttpResponse:
    answer = template.find_page(request, **asked)
    key = resolve(urlsplit(answer.url).path).kwargs["page_id"]
    if not in_reach(request=request, model=PortalPage).filter(pk=key).exists():
        raise Http404
    return answer


pages = with_own_list(template.router, kind="pages", schema=BasePageSchema, listing=list_of_pages)
pages.path_operations["/find/"].operations.clear()
pages.get(
    "/find/",
    response=template.PageDetailSchema,
    url_name="find_page",
    operation_id="pages_find",
    summary="Find page",
    auth=READERS,
)(find_page)
pages.add_router("/", template.actions_router)
