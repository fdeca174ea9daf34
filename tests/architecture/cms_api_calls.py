"""Every operation of the CMS's API, read from its OpenAPI, and what it is called with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from portal.api.cms import api
from tests.municipalities.cms.conftest import Holdings

PREFIX = "/api/v3/"
NEWS = "municipalities.NewsPage"
Body = Callable[[Holdings], dict[str, Any]]


def _index(holdings: Holdings) -> int:
    return holdings.news.get_parent().pk


# The body each operation is called with, made of the things of one municipality; {} for none.
# An operation that is missing here fails the tests until somebody has thought about it.
BODIES: dict[str, Body] = {
    "pages_list": lambda _: {},
    "pages_create": lambda it: {
        "meta": {"type": NEWS, "parent_id": _index(it), "action": "publish"},
        "title_ka": "ახალი",
    },
    "pages_find": lambda _: {},
    "pages_detail": lambda _: {},
    "pages_update": lambda _: {"title_ka": "შეცვლილი"},
    "pages_delete": lambda _: {},
    "pages_revisions_list": lambda _: {},
    "pages_revisions_detail": lambda _: {},
    "pages_actions_publish": lambda _: {},
    "pages_actions_unpublish": lambda _: {},
    "pages_actions_copy": lambda it: {"destination_id": _index(it)},
    "pages_actions_move": lambda it: {"destination_id": _index(it)},
    "pages_actions_delete": lambda _: {},
    "pages_actions_revert": lambda it: {"revision_id": it.revision.pk},
    "pages_actions_convert_alias": lambda _: {},
    "pages_actions_create_alias": lambda it: {"destination_id": _index(it)},
    "pages_actions_copy_for_translation": lambda _: {"locale": "ka"},
    "images_list": lambda _: {},
    "images_create": lambda _: {},
    "images_detail": lambda _: {},
    "images_update": lambda _: {"title": "შეცვლილი"},
    "images_delete": lambda _: {},
    "documents_list": lambda _: {},
    "documents_create": lambda _: {},
    "documents_detail": lambda _: {},
    "documents_update": lambda _: {"title": "შეცვლილი"},
    "documents_delete": lambda _: {},
    "redirects_list": lambda _: {},
    "redirects_create": lambda it: {"old_path": "/a", "redirect_page_id": it.news.pk},
    "redirects_find": lambda _: {},
    "redirects_detail": lambda _: {},
    "redirects_update": lambda it: {"old_path": "/a", "redirect_page_id": it.news.pk},
    "redirects_delete": lambda _: {},
    "sites_list": lambda _: {},
    "sites_create": lambda it: {"hostname": "a.localhost", "root_page_id": it.news.pk},
    "sites_detail": lambda _: {},
    "sites_update": lambda it: {"hostname": "a.localhost", "root_page_id": it.news.pk},
    "sites_delete": lambda _: {},
    "schema_list": lambda _: {},
    "schema_detail": lambda _: {},
    "whoami": lambda _: {},
}


@dataclass(frozen=True, slots=True)
class Call:
    """One operation; `path` is a template, filled in by `to`."""

    name: str
    method: str
    path: str

    @property
    def names_an_object(self) -> bool:
        return "_id}" in self.path

    @property
    def is_reading(self) -> bool:
        return self.method == "get"

    def to(self, holdings: Holdings) -> str:
        """The address about things of the holder; raises KeyError for an unknown argument."""
        return self.path.format(
            page_id=holdings.news.pk,
            revision_id=holdings.revision.pk,
            image_id=holdings.image.pk,
            document_id=holdings.document.pk,
            redirect_id=holdings.redirect.pk,
            site_id=holdings.municipality.site.pk,
            type_name=NEWS,
        )

    def __str__(self) -> str:
        return self.name


def calls() -> list[Call]:
    """All operations the API has."""
    paths = api.get_openapi_schema(path_prefix=PREFIX)["paths"]
    return [
        Call(name=operation["operationId"], method=method, path=path)
        for path, methods in paths.items()
        for method, operation in methods.items()
    ]
