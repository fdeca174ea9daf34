"""The door of the CMS's API: what its caller may not know of does not exist, whatever is asked.

Wagtail's API asks for permissions one by one and answers 403, or shows a list to everybody; this
looks at every object a call names before any view runs.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from pydantic import TypeAdapter, ValidationError
from wagtail.api.v3.errors import problem_response
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from municipalities.cms.api.reach import identify, in_reach
from municipalities.models import PortalDocument, PortalImage, PortalPage

NAMESPACE = "wagtailapi_v3"
READING = frozenset({"GET", "HEAD", "OPTIONS"})
Named = tuple[type[Model], Any]

IN_PATH: dict[str, type[Model]] = {
    "page_id": PortalPage,
    "image_id": PortalImage,
    "document_id": PortalDocument,
    "redirect_id": Redirect,
    "site_id": Site,
}
IN_QUERY: dict[str, type[Model]] = dict.fromkeys(
    ("ancestor_of", "child_of", "descendant_of", "translation_of", "centre"), PortalPage
)
FOUND_BY_ID: dict[str, type[Model]] = {"find_page": PortalPage, "find_redirect": Redirect}
# Where a page is named in the body, at the top or among the `meta`: create, copy, move, redirect.
IN_BODY: dict[str, type[Model]] = dict.fromkeys(
    ("parent_id", "destination_id", "redirect_page_id", "root_page_id"), PortalPage
)
# Forms with a file, which the API alone reads. Django knows an address by the first of its routes.
UPLOADS = ("list_images", "create_image", "list_documents", "create_document")
WHOLE_NUMBER = TypeAdapter(int)


def refusal(
    request: HttpRequest, *, name: str, arguments: Mapping[str, Any]
) -> HttpResponse | None:
    """The API's 404, or None where the call may pass; `name` is the route's.

    A write without a token passes: the API answers 401 to it, whatever it names.
    """
    identify(request)
    if not request.user.is_authenticated and request.method not in READING:
        return None
    body = {} if name in UPLOADS else json_body(request)
    if not isinstance(body, dict):
        return problem_response(status=422, detail="The body must be a JSON object.")
    # `?site=` would open any other municipality on the host that is asked.
    is_hidden = "site" in request.GET or not all(
        _is_in_reach(request, model, value)
        for model, value in (
            *_named_in_address(request, name=name, arguments=arguments),
            *_named_in_body(body),
        )
    )
    return problem_response(status=404, detail="Not found") if is_hidden else None


def _is_in_reach(request: HttpRequest, model: type[Model], value: Any) -> bool:
    """Whether the caller may know of the object; what is no number the API itself complains of."""
    try:
        key = WHOLE_NUMBER.validate_python(value)
    except ValidationError:
        return True
    return bool(in_reach(request=request, model=model).filter(pk=key).exists())


def _named_in_address(
    request: HttpRequest, *, name: str, arguments: Mapping[str, Any]
) -> Iterator[Named]:
    for argument, value in arguments.items():
        if argument in IN_PATH:
            yield IN_PATH[argument], value
    queried = {**IN_QUERY, "id": FOUND_BY_ID[name]} if name in FOUND_BY_ID else IN_QUERY
    for field, model in queried.items():
        for value in request.GET.getlist(field):
            yield model, value


def _named_in_body(body: dict[str, Any]) -> Iterator[Named]:
    for part in (body, body.get("meta")):
        for field, model in IN_BODY.items():
            if isinstance(part, dict) and part.get(field) is not None:
                yield model, part[field]


def json_body(request: HttpRequest) -> Any:
    """The body as JSON; nothing where it is none, for the API will say what is wrong with it."""
    try:
        return json.loads(request.body) if request.body else {}
    except ValueError:
        return {}
