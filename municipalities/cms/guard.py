"""The door of the CMS: another municipality's object does not exist, whichever view is asked.

Wagtail's views check permissions one by one and some of them not at all; this one looks at every
address and form field that names an object before any view runs.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.base import ModelBase
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.defaults import page_not_found
from django.views.generic import View as ClassView
from wagtail.admin.auth import require_admin_access
from wagtail.coreutils import resolve_model_string

from municipalities.cms.api import door
from municipalities.cms.own_views import EVERYBODYS_VIEWS, OWN_VIEWS
from municipalities.cms.visibility import all_visible
from municipalities.models import PortalDocument, PortalImage, PortalPage
from municipalities.permissions import is_national

View = Callable[..., HttpResponseBase]
Named = tuple[type[Model], set[str]]

ARGUMENTS: dict[str, type[Model]] = {
    "page_id": PortalPage,
    "parent_page_id": PortalPage,
    "page_to_move_id": PortalPage,
    "destination_id": PortalPage,
    "page_pk": PortalPage,
    "image_id": PortalImage,
    "document_id": PortalDocument,
    "doc_id": PortalDocument,
}
# Where a page is named in a form or in the query: copy, move, create elsewhere, bulk move.
FIELDS = ("new_parent_page", "parent_page", "chooser")
JSON_FIELD = "destination_page_id"  # the same, sent by the CMS's own scripts
PAGES_BY_PK = ("wagtailadmin_pages:revisions_compare",)
PAGES_BY_ID_LIST = ("wagtailadmin_choose_page_chosen_multiple",)
# The country's figures, and the parts of an approval, which an administrator puts together.
NATIONAL_ONLY = (
    "wagtailadmin_workflows:task_chosen",
    "wagtailadmin_workflows:task_chooser",
    "wagtailadmin_workflows:task_chooser_results",
    "wagtailadmin_workflows:task_chooser_create",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:page_types_usage_results",
)


class TenantGuard:
    """Middleware; stands after the one that finds out who asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        match: Any = request.resolver_match
        if door.NAMESPACE in match.namespaces:
            return door.refusal(request, name=match.url_name, arguments=kwargs)
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if _is_municipal(request.user):
            return _guarded(request, view, match.view_name, kwargs)
        own = EVERYBODYS_VIEWS.get(match.view_name)
        return _answer(own, request, view, kwargs) if own else None


def _is_municipal(user: Any) -> bool:
    """An editor of some municipality; visitors Wagtail itself sends to the login."""
    return user.is_authenticated and not is_national(user)


def _guarded(
    request: HttpRequest, view: View, name: str, kwargs: Mapping[str, Any]
) -> HttpResponseBase | None:
    named = _named_objects(request, view, name, kwargs)
    is_hidden = name in NATIONAL_ONLY or not all(
        all_visible(user=request.user, model=model, keys=keys) for model, keys in named
    )
    if is_hidden:
        return _absent(request)
    return _answer(OWN_VIEWS[name], request, view, kwargs) if name in OWN_VIEWS else None


def _answer(
    own: type[ClassView], request: HttpRequest, view: View, kwargs: Mapping[str, Any]
) -> HttpResponseBase:
    """What our view says in the place of Wagtail's."""
    answering = own.as_view(**getattr(view, "view_initkwargs", {}))
    try:
        return never_cache(require_admin_access(answering))(request, **kwargs)
    except Http404:
        return _absent(request)


def _absent(request: HttpRequest) -> HttpResponseBase:
    return page_not_found(request, Http404(), template_name="wagtailadmin/404.html")


def _named_objects(
    request: HttpRequest, view: View, name: str, kwargs: Mapping[str, Any]
) -> Iterator[Named]:
    """Models and keys that the address and the form of the request name."""
    for argument, value in kwargs.items():
        if argument in ARGUMENTS:
            yield ARGUMENTS[argument], {str(value)}
    for field in FIELDS:
        yield PortalPage, _keys(request, field)
    if request.content_type == "application/json":
        yield PortalPage, _keys_in_json(request)
    model = PortalPage if name in PAGES_BY_PK else _model_of(view, kwargs)
    if model:
        yield model, {str(kwargs[key]) for key in ("pk", "object_id") if key in kwargs}
        yield model, _keys(request, "id")
    if model is PortalPage and "all" in request.GET.getlist("id"):
        # Without a parent Wagtail takes all pages there are; the empty key exists nowhere.
        yield model, _keys(request, "childOf") or {""}
    if name in PAGES_BY_ID_LIST:
        yield PortalPage, _keys(request, "id")


def _keys(request: HttpRequest, field: str) -> set[str]:
    values = [*request.GET.getlist(field), *request.POST.getlist(field)]
    return {value for value in values if value} - {"all"}


def _keys_in_json(request: HttpRequest) -> set[str]:
    body = door.json_body(request)
    key = body.get(JSON_FIELD) if isinstance(body, dict) else None
    return {str(key)} if key else set()


def _model_of(view: View, kwargs: Mapping[str, Any]) -> type[Model] | None:
    """The model a view was made for: named in the address, or given to the view's class."""
    if "app_label" in kwargs and "model_name" in kwargs:
        try:
            return apps.get_model(kwargs["app_label"], kwargs["model_name"])
        except LookupError:
            return None
    options = getattr(view, "view_initkwargs", None) or getattr(view, "initkwargs", None) or {}
    owner = getattr(view, "view_class", None) or getattr(view, "cls", None)
    model = options.get("model") or getattr(owner, "model", None)
    return resolve_model_string(model) if isinstance(model, (str, ModelBase)) else None
