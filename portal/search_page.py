"""The search results page and its suggestions, as residents see them."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from municipalities.api import SiteRequest, current_language
from portal.search_address import asked_in, number
from portal.search_context import ANSWERED, answer, search_context
from portal.search_hits import hit_url, sites_of
from search.api import (
    SearchRequest,
    current_vocabulary,
    record_open,
    record_search,
    registry,
    suggest,
)


@require_safe
def search_page(request: SiteRequest) -> HttpResponse:
    """Results for `?q=`, filtered by `kind`, in this municipality or in the `whole` country.

    With `own` no synonyms are searched for. What is counted is a question, not each of its pages
    and filters.
    """
    asked = asked_in(request, request.GET)
    vocabulary = current_vocabulary()
    results = answer(asked, vocabulary)
    if results.reason in ANSWERED and asked.is_first:
        record_search(**_counted(asked.request), results=results.count)
    context = search_context(
        municipality=request.municipality,
        asked=asked,
        results=results,
        vocabulary=vocabulary,
        now=timezone.now(),
    )
    return render(request, "portal/search.html", context)


@csrf_exempt  # sent without waiting for an answer; it only adds one to a count
@require_POST
def opened(request: SiteRequest) -> HttpResponse:
    """Count that a result was opened: `q`, `rank` from 1, `results`; nonsense counts as nothing."""
    rank, results = (number(request.POST.get(name, "")) for name in ("rank", "results"))
    if rank and results:
        asked = asked_in(request, request.POST).request
        record_open(**_counted(asked), rank=rank, results=results)
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
    sites = sites_of(found, here=here)
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


def _counted(asked: SearchRequest) -> dict[str, Any]:
    """What of a search is counted: neither who nor when to the second."""
    return {
        "municipality": asked.municipality,
        "language": asked.language,
        "query": asked.query,
    }
