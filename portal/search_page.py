"""The search results page and its suggestions, as residents see them."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from municipalities.api import SiteRequest, current_language, municipality_url
from portal.search_hits import hit_url, open_municipalities
from search.api import (
    SearchRequest,
    SearchResults,
    record_open,
    record_search,
    registry,
    search,
    suggest,
)

PAGE_SIZE = 10
MAX_PAGE = 50


@require_safe
def search_page(request: SiteRequest) -> HttpResponse:
    """Results for `?q=`, filtered by `kind`, in this municipality or in the `whole` country."""
    asked = _request_of(request)
    results = search(asked)
    if results.reason in {"", "nothing_found"} and not asked.offset:
        record_search(**_counted(asked), results=results.count)
    return render(request, "portal/search.html", _context(request, asked, results))


@csrf_exempt  # sent without waiting for an answer; it only adds one to a count
@require_POST
def opened(request: SiteRequest) -> HttpResponse:
    """Count that a result was opened: `q`, `rank` from 1, `results`; nonsense counts as nothing."""
    rank, results = (_number(request.POST.get(name, "")) for name in ("rank", "results"))
    if rank and results:
        record_open(**_counted(_request_of(request, request.POST)), rank=rank, results=results)
    return HttpResponse(status=204)


@require_safe
def suggestions(request: SiteRequest) -> JsonResponse:
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


def _number(text: str) -> int:
    """A count somebody sent; 0 for anything that is none."""
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 7 else 0


def _counted(asked: SearchRequest) -> dict[str, Any]:
    """What of a search is counted: neither who nor when to the second."""
    return {
        "municipality": asked.municipality,
        "language": asked.language,
        "query": asked.query,
    }


def _request_of(request: SiteRequest, data: QueryDict | None = None) -> SearchRequest:
    data = request.GET if data is None else data
    number = min(_number(data.get("page", "1")), MAX_PAGE)
    kind = data.get("kind", "")
    return SearchRequest(
        query=data.get("q", ""),
        language=current_language(),
        municipality=request.municipality.slug if request.municipality else None,
        kinds=(kind,) if kind in registry.labels() else (),
        limit=PAGE_SIZE,
        offset=max(number - 1, 0) * PAGE_SIZE,
        whole_country="whole" in data,
    )


def _context(request: SiteRequest, asked: SearchRequest, results: SearchResults) -> dict[str, Any]:
    sites = open_municipalities(language=asked.language)
    pages = Paginator(range(min(results.count, PAGE_SIZE * MAX_PAGE)), PAGE_SIZE)
    return {
        "search_query": asked.query[:200],
        "query": asked.query[:80],
        "results": results,
        "page": pages.get_page(asked.offset // PAGE_SIZE + 1),
        "hits": [_hit(hit, request, sites, asked.language) for hit in results.items],
        "first_is_best": not asked.offset and results.items and results.items[0].kind == "service",
        "promoted": [
            {
                "answer": answer,
                "url": municipality_url(
                    municipality=request.municipality, path=answer.path, language=asked.language
                ),
            }
            for answer in results.promoted
        ],
        "groups": _groups(asked, results),
        "chosen": _chosen(asked),
        "whole_url": _url(asked, kind="", whole_country=True),
        "is_narrowed": bool(asked.municipality) and not asked.whole_country,
        "spelled_url": _url(asked, query=results.did_you_mean),
    }


def _hit(hit: Any, request: SiteRequest, sites: dict[str, Any], language: str) -> dict[str, Any]:
    """Context of a result item; titles and snippets are safe HTML with the matches marked."""
    owner = sites.get(hit.municipality) if hit.municipality else None
    is_elsewhere = owner != request.municipality and hit.kind != "municipality"
    return {
        "kind_label": registry.labels().get(hit.kind, hit.kind),
        "title": mark_safe(hit.title_html),  # noqa: S308  escaped by the snippet maker
        "snippet": mark_safe(hit.snippet_html),  # noqa: S308
        "lang": hit.language,
        "url": hit_url(hit, here=request.municipality, sites=sites, language=language),
        "place": owner.name if owner and is_elsewhere else None,
        "meta": None,
    }


def _groups(asked: SearchRequest, results: SearchResults) -> list[dict[str, Any]]:
    """Facets as links: kind of result, and where to look."""
    labels = registry.labels()
    kinds = [
        {
            "label": labels.get(facet.value, facet.value),
            "count": facet.count,
            "url": _url(asked, kind=facet.value),
            "current": asked.kinds == (facet.value,),
        }
        for facet in results.facets.get("kind", ())
    ]
    everything = {
        "label": _("All"),
        "count": sum(facet.count for facet in results.facets.get("kind", ())),
        "url": _url(asked, kind=""),
        "current": not asked.kinds,
    }
    groups = [{"heading": _("Kind of result"), "options": [everything, *kinds]}] if kinds else []
    if asked.municipality:
        groups.append({"heading": _("Where to look"), "options": _places(asked)})
    return groups


def _places(asked: SearchRequest) -> list[dict[str, Any]]:
    return [
        {
            "label": label,
            "count": None,
            "url": _url(asked, whole_country=whole),
            "current": asked.whole_country is whole,
        }
        for label, whole in ((_("This municipality"), False), (_("All of Georgia"), True))
    ]


def _chosen(asked: SearchRequest) -> list[dict[str, Any]]:
    labels = registry.labels()
    return [{"label": labels[kind], "url": _url(asked, kind="")} for kind in asked.kinds]


def _url(
    asked: SearchRequest,
    *,
    query: str | None = None,
    kind: str | None = None,
    whole_country: bool | None = None,
) -> str:
    """Address of this search, from its first page, with something changed."""
    whole = asked.whole_country if whole_country is None else whole_country
    parts = {
        "q": asked.query[:200] if query is None else query,
        "kind": kind if kind is not None else next(iter(asked.kinds), ""),
        "whole": "1" if whole else "",
    }
    return "?" + urlencode({name: value for name, value in parts.items() if value})
