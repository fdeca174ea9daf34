"""What `portal/search.html` shows: the results, or ways on where there are none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone

from municipalities.api import Municipality, Phrase, municipality_url
from portal.best_service import is_clearly_best, service_card
from portal.nothing_found import ways_on
from portal.search_address import LONGEST, MAX_PAGE, PAGE_SIZE, Asked
from portal.search_filters import chosen_filters, kind_filter, place_filter
from portal.search_hits import hit_item, open_municipalities
from search.api import Promoted, SearchResults, own_words_only, search, stand_ins

ANSWERED = {"", "nothing_found"}
MOST_ELSEWHERE = 100

Sites = Mapping[str, Municipality]


def answer(asked: Asked) -> SearchResults:
    """What is found, with synonyms or without."""
    return search(asked.request, vocabulary=own_words_only() if asked.own_words else None)


def search_context(
    *, municipality: Municipality | None, asked: Asked, results: SearchResults, now: datetime
) -> dict[str, Any]:
    """The template's context."""
    context = {
        "search_query": asked.request.query[:LONGEST],
        "query": asked.request.query[:80],
        "results": results,
        "spelled_url": asked.url(q=results.did_you_mean),
    }
    if results.reason not in ANSWERED:
        return context
    language = asked.request.language
    elsewhere = _elsewhere(asked, results)
    sites = open_municipalities(language=language)
    context |= _words(asked, results)
    if results.facets.get("kind"):
        return (
            context
            | _found(municipality, asked, results, sites, now)
            | _filters(asked, results, elsewhere)
        )
    return context | ways_on(
        municipality=municipality, language=language, elsewhere=elsewhere, sites=sites, now=now
    )


def _elsewhere(asked: Asked, results: SearchResults) -> SearchResults | None:
    """The same search in the whole country, or back here; None on the national host.

    Where nothing was found here, everything found elsewhere, to tell where.
    """
    if not asked.request.municipality:
        return None
    limit = PAGE_SIZE if results.count else MOST_ELSEWHERE
    whole = not asked.request.whole_country
    request = replace(asked.request, whole_country=whole, offset=0, limit=limit)
    return answer(replace(asked, request=request))


def _words(asked: Asked, results: SearchResults) -> dict[str, Any]:
    """The words searched for beside those typed, and how to do with or without them."""
    words = stand_ins(request=asked.request, interpretation=results.interpretation)
    return {
        "stand_ins": words,
        "own_words": asked.own_words,
        "words_url": asked.url(own=not asked.own_words),
    }


def _filters(
    asked: Asked, results: SearchResults, elsewhere: SearchResults | None
) -> dict[str, Any]:
    return {
        "kinds": kind_filter(asked, results),
        "places": place_filter(asked, results, elsewhere),
        "chosen": list(chosen_filters(asked)),
        "unfiltered": sum(facet.count for facet in results.facets["kind"]),
        "unfiltered_url": asked.url(kind=""),
    }


def _found(
    municipality: Municipality | None,
    asked: Asked,
    results: SearchResults,
    sites: Sites,
    now: datetime,
) -> dict[str, Any]:
    language = asked.request.language
    items = [
        hit_item(hit, here=municipality, sites=sites, language=language, now=now)
        for hit in results.items
    ]
    pages = Paginator(range(min(results.count, PAGE_SIZE * MAX_PAGE)), PAGE_SIZE)
    card = None
    if not asked.request.offset and is_clearly_best(results):
        card = service_card(
            municipality=municipality,
            language=language,
            hit=results.items[0],
            item=items[0],
            today=timezone.localdate(now),
        )
    return {
        "page": pages.get_page(asked.request.offset // PAGE_SIZE + 1),
        "card": card,
        "hits": items[1:] if card else items,
        "promoted": [_promoted(each, municipality, language) for each in results.promoted],
    }


def _promoted(answer: Promoted, municipality: Municipality | None, language: str) -> dict[str, Any]:
    """An editor's answer, for `components/best-answer.html`."""
    url = municipality_url(municipality=municipality, path=answer.path, language=language)
    return {
        "title": answer.title,
        "text": Phrase(answer.text, answer.language),
        "lang": answer.language,
        "url": url,
        **dict.fromkeys(("kind_label", "fact", "action", "note", "more")),
    }
