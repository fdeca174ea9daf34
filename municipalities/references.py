"""Which pictures, documents and pages a page uses; another municipality's are never among them."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import AbstractPage

from municipalities.media_paths import SHARED_FOLDER, owner_slug

FOREIGN = "foreign"  # code of the error
Reference = tuple[type[Model], Any]


def foreign_fields(page: Any, *, owner: str) -> list[str]:
    """Names of the page's fields that use something of another municipality than `owner`.

    `owner` is the slug of the page's own municipality; what is national or shared is everybody's.
    """
    return [
        field.name
        for field in page._meta.get_fields()  # noqa: SLF001
        if any(_owner(*used) not in {owner, SHARED_FOLDER} for used in _used(page, field))
    ]


def _used(page: Any, field: Any) -> Iterator[Reference]:
    """Models and keys the field names: as a foreign key, in a block or in rich text."""
    if getattr(field, "many_to_one", False) and field.concrete:
        key = getattr(page, field.attname)
        if key:
            yield field.related_model, key
    elif hasattr(field, "extract_references"):
        value = field.value_from_object(page)
        for model, key, *_path in field.extract_references(value) if value else ():
            yield model, key


def _owner(model: type[Model], key: Any) -> str:
    if issubclass(model, (AbstractImage, AbstractDocument)):
        found = model._default_manager.filter(pk=key)  # noqa: SLF001
        path = found.values_list("collection__path", flat=True).first()
        return owner_slug(collection_path=path) if path else SHARED_FOLDER
    if issubclass(model, AbstractPage):
        pages = apps.get_model("municipalities", "PortalPage").objects.filter(pk=key)
        return pages.values_list("municipality__slug", flat=True).first() or SHARED_FOLDER
    return SHARED_FOLDER
