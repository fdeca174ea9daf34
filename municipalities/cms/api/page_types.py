"""What the CMS's API reads and writes of each page type: both languages of everything.

Wagtail's own schemas write only `title`, in whichever language is active.
"""

from collections.abc import Callable
from typing import Any, Self

from django.db.models import Field, ForeignKey, Model
from modelcluster.fields import ParentalManyToManyField
from ninja import Schema
from pydantic import Field as Described
from pydantic import model_validator
from pydantic_core import PydanticCustomError
from wagtail.api.v3.registry import ContentTypeRegistration, registry
from wagtail.api.v3.schemas import create_generator, patch_generator, read_generator
from wagtail.api.v3.schemas.pages import PageCreateBaseSchema, PageUpdateBaseSchema
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from municipalities.cms.api.page_links import PageRead, reference_read
from municipalities.cms.api.stream_input import stream_schema

OWN_FIELDS = ("slug", "show_in_menus")
# Wagtail's clients know one title; it is the Georgian one.
GEORGIAN = {name: f"{name}_ka" for name in ("title", "seo_title", "search_description")}


class Written(Schema):
    """Mixin: what the edit form asks besides the columns."""

    is_minor_edit: bool = Described(
        default=False, description="The English translation stays up to date."
    )
    is_english_checked: bool = Described(
        default=False, description="The English text says the same as the Georgian one."
    )

    @model_validator(mode="wrap")
    @classmethod
    def named_as_here(cls, values: dict[str, Any], handler: Callable[[Any], Self]) -> Self:
        """Take `title` for `title_ka`, and complain of names that would be lost silently.

        The door has seen to it that `values` is an object.
        """
        renamed = {GEORGIAN.get(name, name): value for name, value in values.items()}
        known: set[str] = {field.alias or name for name, field in cls.model_fields.items()}
        unknown = sorted(set(renamed) - known)
        if unknown:
            names = {"names": ", ".join(unknown)}
            raise PydanticCustomError("unknown_field", "There is no field {names} here.", names)
        written = handler({**renamed, **{name: values[name] for name in renamed if name in values}})
        for name in written.model_fields_set:
            _complete(getattr(written, name))
        return written


def _complete(children: Any) -> None:
    """Count every field of a page's parts as sent: a part is replaced as a whole, not merged."""
    for child in children if isinstance(children, list) else ():
        if isinstance(child, Schema):
            child.model_fields_set.update(type(child).model_fields)


class PageCreated(Written, PageCreateBaseSchema):
    """A new page, its type and parent in `meta`."""


class PageChanged(Written, PageUpdateBaseSchema):
    """The fields to change; what is left out stays."""


def register_page_types() -> None:
    """Tell Wagtail's registry; to be called before its routes are built."""
    read_generator.register_field_schema(ParentalManyToManyField, _codes_read)
    read_generator.register_field_schema(ForeignKey, reference_read)
    for generator in (create_generator, patch_generator):
        generator.register_field_schema(ParentalManyToManyField, _codes_written)
        generator.register_field_schema(StreamField, stream_schema)
    for model in get_page_models():
        registry.register(_registration(model))


def _registration(model: Any) -> ContentTypeRegistration:
    schemas = {"read_schema": read_generator.generate_schema(model, base_class=PageRead)}
    if model is not model.base_page_model:
        schemas["create_schema"] = create_generator.generate_schema(
            model, base_class=PageCreated, fields=OWN_FIELDS
        )
        schemas["patch_schema"] = patch_generator.generate_schema(
            model, base_class=PageChanged, fields=OWN_FIELDS
        )
    label = str(model._meta.verbose_name)  # noqa: SLF001
    return ContentTypeRegistration(name=model._meta.label, label=label, **schemas)  # noqa: SLF001


def _codes_read(_generator: Any, field: Field) -> tuple[Any, Any, Any]:
    """Topics by their stable codes, as everywhere else in the portal."""

    def resolve(page: Model) -> list[str]:
        return [each.code for each in getattr(page, field.name).all()]

    return list[str], [], staticmethod(resolve)


def _codes_written(_generator: Any, _field: Field) -> tuple[Any, Any]:
    return list[str], []
