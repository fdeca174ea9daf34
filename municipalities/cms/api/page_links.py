"""Pages that a page names in the CMS's API, left out where the caller may not know of them."""

from typing import Any

from django.db.models import ForeignKey, Model
from wagtail.api.v3.schemas import PageSchema
from wagtail.api.v3.schemas.generators.read import foreign_key_schema
from wagtail.api.v3.schemas.pages import PageMetaSchema
from wagtail.models import AbstractPage

from municipalities.cms.api.reach import in_reach
from municipalities.models import PortalPage

Context = dict[str, Any]


class PageMeta(PageMetaSchema):
    """With the page above, and the page an alias follows."""

    @staticmethod
    def resolve_parent(page: AbstractPage, context: Context) -> AbstractPage | None:
        return _known(page.get_parent(), context)

    @staticmethod
    def resolve_alias_of(page: AbstractPage, context: Context) -> AbstractPage | None:
        return _known(page.alias_of, context)


class PageRead(PageSchema):
    """A page as the API shows it."""

    meta: PageMeta


def reference_read(generator: Any, field: ForeignKey) -> tuple[Any, Any, Any]:
    """Annotation, default and resolver of what a page refers to, such as an activity's centre."""
    annotation, default, resolver = foreign_key_schema(generator, field)
    if not issubclass(field.related_model, AbstractPage):
        return annotation, default, resolver

    def resolve(page: Model, context: Context) -> AbstractPage | None:
        return _known(getattr(page, field.name), context)

    return annotation | None, None, staticmethod(resolve)


def _known(page: AbstractPage | None, context: Context) -> AbstractPage | None:
    known = in_reach(request=context["request"], model=PortalPage)
    return page if page and known.filter(pk=page.pk).exists() else None
