"""Puts a list of ours in the place of Wagtail's in one of the routers of the CMS's API."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from ninja import Router
from ninja.pagination import paginate
from wagtail.api.v3.auth import AllowAnonymous, BearerTokenAuth
from wagtail.api.v3.pagination import WagtailLimitOffsetPagination

READERS = [BearerTokenAuth(), AllowAnonymous()]
Listing = Callable[..., QuerySet[Any]]
# The operation is handed limit and offset under this name.
in_pages = paginate(WagtailLimitOffsetPagination, pass_parameter="pagination_info")  # noqa: S106


def with_own_list(template: Router, *, kind: str, schema: Any, listing: Listing) -> Router:
    """Wagtail's router with `listing` in the place of its own list of that kind."""
    router = Router(tags=[kind], auth=template.auth)
    for path, view in template.path_operations.items():
        router.path_operations[path] = view.clone()
    top = router.path_operations["/"]
    top.operations = [each for each in top.operations if each.url_name != f"list_{kind}"]
    router.get(
        "/",
        response=list[schema],
        url_name=f"list_{kind}",
        operation_id=f"{kind}_list",
        summary=f"List {kind}",
        auth=READERS,
    )(in_pages(listing))
    return router
