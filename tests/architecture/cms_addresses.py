"""Every address of the CMS, read from the URL configuration, filled with one's objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, reverse
from django.urls.resolvers import RegexPattern
from wagtail.admin import urls as admin_urls
from wagtail.coreutils import resolve_model_string

from tests.architecture.ownership import an_object_of
from tests.municipalities.cms.conftest import Holdings

# Arguments that name no object; every other one must find a value in `_value`.
WORDS = {
    "app_label": "municipalities",
    "model_name": "newspage",
    "content_type_app_name": "municipalities",
    "content_type_model_name": "newspage",
    "filter_spec": "max-165x165",
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
    "app_name": "taggit",
}
WORDS_OF_VIEW = {
    "wagtail_bulk_action": {"app_label": "municipalities", "model_name": "portalpage"},
    "wagtailadmin_tag_model_autocomplete": {"model_name": "tag"},
    "wagtailadmin_workflows:add_task": {"app_label": "wagtailcore", "model_name": "task"},
    "wagtailadmin_pages:workflow_action": {"action_name": "approve"},
    "wagtailadmin_pages:collect_workflow_action_data": {"action_name": "approve"},
    "wagtailadmin_api:pages:action": {"action_name": "unpublish"},
}
# Views that are not about an object, and why.
SKIPPED = {
    "wagtailadmin_error_test": "raises on purpose",
    "wagtailadmin_password_reset_confirm": "takes a secret from an e-mail",
    "wagtailadmin_logout": "ends the session",
    "wagtailadmin_editing_sessions:release": "answers {} to everybody, ends one's own sessions only",
    "wagtailsettings:edit": "there are no settings models",
    "wagtailsettings:preview_on_edit": "there are no settings models",
    "surveys_admin:counts": "counts of the whole country, for analysts only; tested there",
}


@dataclass(frozen=True, slots=True)
class Address:
    name: str
    arguments: tuple[str, ...]
    view: Any

    @property
    def names_an_object(self) -> bool:
        known = {*WORDS, "action_name", "action"}
        return not set(self.arguments) <= known


def addresses() -> list[Address]:
    """All named addresses of the CMS but the skipped ones."""
    found = _walk(admin_urls.urlpatterns, ())
    return [address for address in found if address.name not in SKIPPED]


def path_to(address: Address, holdings: Holdings) -> str | None:
    """The address filled in with the holder's objects; None when the holder has no such object.

    Raises LookupError for an argument nobody has described here.
    """
    values = arguments_of(address, holdings)
    if None in values.values():
        return None
    return reverse(address.name, kwargs=values)


def arguments_of(address: Address, holdings: Holdings) -> dict[str, Any]:
    """Values of the address's arguments; None for an object the holder has not."""
    return {name: _value(name, address, holdings) for name in address.arguments}


def _walk(patterns: list[Any], namespaces: tuple[str, ...]) -> Iterator[Address]:
    for entry in patterns:
        if isinstance(entry, URLResolver):
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry.url_patterns, inner)
        elif isinstance(entry, URLPattern) and entry.name:
            name = ":".join((*namespaces, entry.name))
            yield Address(name, _arguments(entry.pattern), entry.callback)


def _arguments(pattern: Any) -> tuple[str, ...]:
    if isinstance(pattern, RegexPattern):
        return tuple(pattern.regex.groupindex)
    return tuple(pattern.converters)


def _value(argument: str, address: Address, holdings: Holdings) -> Any:
    words = {**WORDS, **WORDS_OF_VIEW.get(address.name, {})}
    if argument in words:
        return words[argument]
    if argument == "action":
        return "delete"
    if argument in {"pk", "object_id"}:
        return _key(_object_at(address, holdings))
    return _key(_named(argument, holdings))


def _key(instance: Model | None) -> Any:
    return None if instance is None else instance.pk


def _named(argument: str, holdings: Holdings) -> Model:
    index = holdings.news.get_parent()
    objects = {
        "page_id": holdings.news,
        "page_pk": holdings.news,
        "page_to_move_id": holdings.news,
        "parent_page_id": index,
        "destination_id": index,
        "image_id": holdings.image,
        "document_id": holdings.document,
        "doc_id": holdings.document,
        "collection_id": holdings.municipality.collection,
        "revision_id": holdings.revision,
        "workflow_state_id": holdings.workflow_state,
        "task_state_id": holdings.task_state,
        "task_id": holdings.task_state.task,
        "workflow_pk": holdings.workflow_state.workflow,
        "redirect_id": holdings.redirect,
        "session_id": holdings.session,
        "uploaded_file_id": holdings.upload,
    }
    return objects[argument]


def _object_at(address: Address, holdings: Holdings) -> Model | None:
    """The object a `pk` means: told by the address, else by the model of the view."""
    by_prefix = {
        "wagtailadmin_editing_sessions:": holdings.news,
        "wagtailadmin_pages:": holdings.news,
        "wagtailadmin_api:pages:": holdings.news,
        "wagtailadmin_api:images:": holdings.image,
        "wagtailadmin_api:documents:": holdings.document,
        "wagtailadmin_collections:": holdings.municipality.collection,
        "wagtailadmin_workflows:edit_task": holdings.task_state.task,
        "wagtailadmin_workflows:disable_task": holdings.task_state.task,
        "wagtailadmin_workflows:enable_task": holdings.task_state.task,
        "wagtailadmin_workflows:": holdings.workflow_state.workflow,
        "wagtailsites:": holdings.municipality.site,
        "wagtailusers_users:": holdings.user,
        "wagtailusers_groups:": holdings.municipality.editors,
        "wagtailusers_api_tokens:": holdings.token,
        "municipality:": holdings.municipality,
    }
    for prefix, instance in by_prefix.items():
        if address.name.startswith(prefix):
            return instance
    model = address.view.view_initkwargs.get("model") or address.view.view_class.model
    model = resolve_model_string(model)
    return an_object_of(model=model, municipality=holdings.municipality)
