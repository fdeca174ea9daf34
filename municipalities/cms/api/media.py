"""Lists of pictures, documents and redirects in the CMS's API: what the caller may know of only.

Wagtail's own lists show everybody's. Its other operations stay as they are, behind the door.
"""

from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Query
from wagtail.api.v3.schemas.params import APIFieldFilterSchema, OrderingSchema, SearchSchema
from wagtail.contrib.redirects.api.v3 import router as redirects_template
from wagtail.contrib.redirects.api.v3.router import BASE_REDIRECT_READ_FIELDS, RedirectSchema
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.api.v3.router import (
    BASE_DOCUMENT_READ_FIELDS,
    DocumentDetailSchema,
)
from wagtail.documents.api.v3.router import router as documents_template
from wagtail.images.api.v3.router import BASE_IMAGE_READ_FIELDS, ImageDetailSchema
from wagtail.images.api.v3.router import router as images_template

from municipalities.cms.api.listing import Listing, with_own_list
from municipalities.cms.api.reach import in_reach
from municipalities.models import PortalDocument, PortalImage


def rows(
    request: HttpRequest, *, model: type[Model], fields: list[str], order: Any, page: Any
) -> QuerySet[Any]:
    """The model's objects in the caller's reach, filtered and ordered as the query asks."""
    objects = in_reach(request=request, model=model).order_by("pk")
    filters = APIFieldFilterSchema.with_exclude_schemas(
        raw_params=request.GET, schemas=(OrderingSchema, SearchSchema), base_fields=fields
    )
    filtered = filters.filter_queryset(objects)
    return order.order_queryset(filtered, page, base_fields=fields)


def list_of_files(*, model: type[Model], fields: list[str]) -> Listing:
    """The operation that lists pictures or documents; `fields` may be filtered and ordered by."""

    def listing(
        request: HttpRequest,
        ordering: Query[OrderingSchema],
        search: Query[SearchSchema],
        **kwargs: Any,
    ) -> QuerySet[Any]:
        found = rows(
            request, model=model, fields=fields, order=ordering, page=kwargs["pagination_info"]
        )
        return search.search_queryset(request, found.prefetch_related("tags"))

    return listing


def list_of_redirects(
    request: HttpRequest, ordering: Query[OrderingSchema], **kwargs: Any
) -> QuerySet[Redirect]:
    fields, page = BASE_REDIRECT_READ_FIELDS, kwargs["pagination_info"]
    return rows(request, model=Redirect, fields=fields, order=ordering, page=page)


images = with_own_list(
    images_template,
    kind="images",
    schema=ImageDetailSchema,
    listing=list_of_files(model=PortalImage, fields=BASE_IMAGE_READ_FIELDS),
)
documents = with_own_list(
    documents_template,
    kind="documents",
    schema=DocumentDetailSchema,
    listing=list_of_files(model=PortalDocument, fields=BASE_DOCUMENT_READ_FIELDS),
)
redirects = with_own_list(
    redirects_template, kind="redirects", schema=RedirectSchema, listing=list_of_redirects
)
