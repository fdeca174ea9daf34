"""What of this room is found by search: pages by their kind, and the municipalities themselves."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, time
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from municipalities.models import (
    ActivityPage,
    CentrePage,
    ContactPage,
    InformationPage,
    Municipality,
    NewsPage,
    PortalPage,
)
from municipalities.page_queries import list_for_search
from municipalities.queries import list_municipalities
from municipalities.search_text import keywords, related_words, texts
from search.api import SearchDocument

BATCH = 200


class PageSource:
    """Published pages of one kind; `fields` are the texts searched beside summary and body."""

    def __init__(
        self,
        *,
        kind: str,
        label: str | Promise,
        page_types: tuple[type[PortalPage], ...],
        fields: tuple[str, ...] = (),
    ) -> None:
        self.kind = kind
        self.label = label
        self.page_types = page_types
        self.fields = fields

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        """Pages of the kind, as they are published now, that readers may see."""
        for page_type in self.page_types:
            pages = list_for_search(page_type=page_type)
            if object_ids is not None:
                pages = pages.filter(pk__in=object_ids)
            for page in pages.iterator(chunk_size=BATCH):
                yield self._document(page)

    def _document(self, page: Any) -> SearchDocument:
        return SearchDocument(
            kind=self.kind,
            object_id=str(page.pk),
            slug=page.slug,
            municipality=page.municipality.slug if page.municipality else None,
            languages=("ka", "en") if page.title_en else ("ka",),
            title_ka=page.title_ka,
            title_en=page.title_en or "",
            body_ka=texts(page, self.fields, language="ka"),
            body_en=texts(page, self.fields, language="en"),
            keywords_ka=keywords(page, language="ka"),
            keywords_en=keywords(page, language="en"),
            related_ka=related_words(page, language="ka"),
            related_en=related_words(page, language="en"),
            topics=tuple(sorted(topic.code for topic in page.topics.all())),
            path=page.site_path,
            published_at=_published_at(page),
            visible_until=_visible_until(page),
            starts_at=getattr(page, "starts_at", None),
            ends_at=getattr(page, "ends_at", None),
            is_cancelled=getattr(page, "is_cancelled", False),
        )


def _published_at(page: Any) -> datetime | None:
    """Only news grows old."""
    day = getattr(page, "published_on", None)
    return datetime.combine(day, time.min, UTC) if day else None


def _visible_until(page: Any) -> datetime | None:
    """An activity is found until it ends, any page until it expires."""
    ends = [getattr(page, "ends_at", None), page.expire_at]
    return min((moment for moment in ends if moment), default=None)


class MunicipalitySource:
    """All municipalities; one without a site leads to its region in the national directory."""

    kind = "municipality"
    label = _("Municipality")

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        """Whether or not they have a site."""
        for municipality in list_municipalities(language="ka"):
            if object_ids is None or municipality.slug in object_ids:
                yield self._document(municipality)

    def _document(self, municipality: Municipality) -> SearchDocument:
        region = municipality.region
        spellings = " ".join(dict.fromkeys([*municipality.spellings, municipality.slug]))
        is_open = municipality.is_open
        return SearchDocument(
            kind=self.kind,
            object_id=municipality.slug,
            slug=municipality.slug,
            municipality=municipality.slug,
            languages=("ka", "en"),
            title_ka=municipality.official_name_ka,
            title_en=municipality.official_name_en,
            body_ka=f"{municipality.name_ka}, {region.name_ka}",
            body_en=f"{municipality.name_en}, {region.name_en}",
            keywords_ka=spellings,
            keywords_en=spellings,
            path="/" if is_open else f"/#region-{region.code.lower()}",
        )


SOURCES = (
    PageSource(kind="news", label=_("News item"), page_types=(NewsPage,)),
    PageSource(
        kind="activity",
        label=_("Activity"),
        page_types=(ActivityPage,),
        fields=("place", "cancel_reason"),
    ),
    PageSource(
        kind="centre",
        label=_("Community centre"),
        page_types=(CentrePage,),
        fields=("address", "services_here", "facilities"),
    ),
    PageSource(kind="page", label=_("Page"), page_types=(InformationPage, ContactPage)),
    MunicipalitySource(),
)
