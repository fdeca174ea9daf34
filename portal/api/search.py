"""HTTP API: search and suggestions, over everything the portal publishes."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Literal

from django.utils import timezone
from ninja import Field, Query, Router, Schema
from pydantic import BaseModel

from municipalities.api import Language, SiteRequest, requested_municipality
from portal.search_hits import hit_url, sites_of
from search.api import SearchHit, SearchRequest, SearchResults, search, suggest

router = Router(tags=["search"])
Kind = Literal[
    "service", "news", "activity", "centre", "page", "document", "survey", "municipality"
]


class SearchQuery(Schema):
    q: str = ""
    lang: Language = "ka"
    kind: list[Kind] = []
    topic: list[str] = []
    municipality: str | None = None
    limit: int = Field(20, ge=1, le=100)
    offset: int = Field(0, ge=0, le=10_000)


class ItemOut(BaseModel):
    kind: str
    id: str
    slug: str
    title: str
    url: str
    snippet: str
    lang: Language
    municipality: str | None
    score: float
    published_on: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_cancelled: bool = False


class FacetOut(BaseModel):
    value: str
    count: int


class SearchOut(BaseModel):
    count: int
    took_ms: float
    engine: str
    interpretation: str
    did_you_mean: str | None
    reason: str
    facets: dict[str, list[FacetOut]]
    items: list[ItemOut]


class SuggestionOut(BaseModel):
    text: str
    kind: str
    url: str
    lang: Language


class SuggestOut(BaseModel):
    items: list[SuggestionOut]


@router.get("search", response=SearchOut)
def search_everything(request: SiteRequest, query: Query[SearchQuery]) -> dict[str, Any]:
    """`snippet` is HTML: escaped text with `<mark>` around the words that matched."""
    municipality = requested_municipality(request, query.municipality)
    results = search(
        SearchRequest(
            query=query.q,
            language=query.lang,
            municipality=municipality.slug if municipality else None,
            kinds=tuple(query.kind),
            topics=tuple(query.topic),
            limit=query.limit,
            offset=query.offset,
        )
    )
    sites = sites_of(results.items, here=municipality)
    urls = [
        hit_url(hit, here=municipality, sites=sites, language=query.lang) for hit in results.items
    ]
    return _answer(results, urls)


@router.get("suggest", response=SuggestOut)
def suggest_titles(
    request: SiteRequest, q: str = "", lang: Language = "ka", municipality: str | None = None
) -> dict[str, Any]:
    """Titles that continue what is being typed."""
    scope = requested_municipality(request, municipality)
    found = suggest(query=q, language=lang, municipality=scope.slug if scope else None, limit=8)
    sites = sites_of(found, here=scope)
    items = [
        {
            "text": each.text,
            "kind": each.kind,
            "lang": each.language,
            "url": hit_url(each, here=scope, sites=sites, language=lang),
        }
        for each in found
    ]
    return {"items": items}


def _answer(results: SearchResults, urls: list[str]) -> dict[str, Any]:
    return {
        "count": results.count,
        "took_ms": results.took_ms,
        "engine": results.engine,
        "interpretation": results.interpretation.text if results.interpretation else "",
        "did_you_mean": results.did_you_mean or None,
        "reason": results.reason,
        "facets": {name: list(map(asdict, facets)) for name, facets in results.facets.items()},
        "items": [_item(hit, url) for hit, url in zip(results.items, urls, strict=True)],
    }


def _item(hit: SearchHit, url: str) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "id": hit.object_id,
        "slug": hit.slug,
        "title": hit.title,
        "url": url,
        "snippet": hit.snippet_html,
        "lang": hit.language,
        "municipality": hit.municipality,
        "score": hit.score,
        "published_on": hit.published_at and timezone.localdate(hit.published_at),
        "starts_at": hit.starts_at,
        "ends_at": hit.ends_at,
        "is_cancelled": hit.is_cancelled,
    }
