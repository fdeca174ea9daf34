"""The search results page and its suggestions, as residents see them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from municipalities.api import current_language
from portal.search_hits import hit_url, open_municipalities
from search.api import SearchRequest, SearchResults, registry, search, suggest

PAGE_SIZE = 10
MAX_PAGE = 50


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Results for `?q=`, filtered by `kind`, in this municipality or in the `whole` country."""
    asked = _request_of(request)
    results = search(asked)
    return render(request, "portal/search.html", _context(request, asked, results))


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Titles that continue `?q=`: `{"items": [{"text", "kind", "url"}]}`."""
    language = current_language()
    here = request.municipality
    found = suggest(
        query=request.GET.get("q", ""),
        language=language,
        municipality=here.slug if here else None,
        limit=6,
    )
    sites = open_municipalities(language=language) if found else {}
    labels = registry.labels()
    items = [
        {
            "text": each.text,
            "kind": str(labels.get(each.kind, each.kind)),
            "url": hit_url(each, here=here, sites=sites, language=language),
        }
        for each in found
    ]
    return JsonResponse({"items": items})


def _request_of(request: HttpRequest) -> SearchRequest:
    page = request.GET.get("page", "1")
    number = min(int(page), MAX_PAGE) if page.isdecimal() and len(page) < 4 else 1
    kind = request.GET.get("kind", "")
    return SearchRequest(
        query=request.GET.get("q", ""),
        language=current_language(),
        municipality=request.municipality.slug if request.municipality else None,
        kinds=(kind,) if kind in registry.labels() else (),
        limit=PAGE_SIZE,
        offset=max(number - 1, 0) * PAGE_SIZE,
        whole_country="whole" in request.GET,
    )


def _context(request: HttpRequest, asked: SearchRequest, results: SearchResults) -> dict[str, Any]:
    sites = open_municipalities(language=asked.language)
    shown_to = asked.offset + len(results.items)
    return {
        "query": asked.query[:200],
        "results": results,
        "is_whole_country": asked.whole_country,
        "hits": [_hit(hit, request, sites, asked.language) for hit in results.items],
        "kinds": _kind_links(asked, results),
        "here_url": _url(asked, whole_country=False),
        "whole_url": _url(asked, whole_country=True),
        "spelled_url": _url(asked, query=results.did_you_mean),
        "first": asked.offset + 1,
        "last": shown_to,
        "previous_url": _page_url(asked, -1) if asked.offset else None,
        "next_url": _page_url(asked, +1) if shown_to < results.count else None,
    }


def _hit(hit: Any, request: HttpRequest, sites: dict[str, Any], language: str) -> dict[str, Any]:
    owner = sites.get(hit.municipality) if hit.municipality else None
    url = hit_url(hit, here=request.municipality, sites=sites, language=language)
    is_elsewhere = owner and owner != request.municipality
    return {
        "hit": hit,
        "url": url,
        "label": registry.labels().get(hit.kind, hit.kind),
        "place": owner.name if is_elsewhere and hit.kind != "municipality" else "",
    }


def _kind_links(asked: SearchRequest, results: SearchResults) -> list[dict[str, Any]]:
    labels = registry.labels()
    return [
        {
            "label": labels.get(facet.value, facet.value),
            "count": facet.count,
            "url": _url(asked, kind=facet.value),
            "is_current": asked.kinds == (facet.value,),
        }
        for facet in results.facets.get("kind", ())
    ]


def _url(
    asked: SearchRequest,
    *,
    query: str | None = None,
    kind: str | None = None,
    whole_country: bool | None = None,
    page: int = 1,
) -> str:
    """Address of this search with something changed; the first page has no number."""
    whole = asked.whole_country if whole_country is None else whole_country
    parts = {
        "q": asked.query[:200] if query is None else query,
        "kind": kind if kind is not None else next(iter(asked.kinds), ""),
        "whole": "1" if whole else "",
        "page": str(page) if page > 1 else "",
    }
    return "?" + urlencode({name: value for name, value in parts.items() if value})


def _page_url(asked: SearchRequest, step: int) -> str:
    return _url(asked, page=asked.offset // PAGE_SIZE + 1 + step)
