"""What `portal/search.html` shows: the results, or ways on where there are none."""

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
from portal.search_hits import hit_item, sites_of
from search.api import Promoted, SearchResults, Vocabulary, own_words_only, search, stand_ins

ANSWERED = {"", "nothing_found"}
MOST_ELSEWHERE = 100


def answer(asked: Asked, vocabulary: Vocabulary) -> SearchResults:
    """What is found, with the synonyms of the vocabulary or without."""
    used = own_words_only(vocabulary) if asked.own_words else vocabulary
    return search(asked.request, vocabulary=used)


def search_context(
    *,
    municipality: Municipality | None,
    asked: Asked,
    results: SearchResults,
    vocabulary: Vocabulary,
    now: datetime,
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
    elsewhere = _elsewhere(asked, results, vocabulary)
    context |= _words(asked, results, vocabulary)
    if results.facets.get("kind"):
        context |= _found(municipality, asked, results, now)
        return context | _filters(asked, results, elsewhere)
    return context | ways_on(
        municipality=municipality, language=asked.request.language, elsewhere=elsewhere, now=now
    )


def _elsewhere(
    asked: Asked, results: SearchResults, vocabulary: Vocabulary
) -> SearchResults | None:
    """The same search in the whole country, or back here; None on the national host.

    Only how much there is; but where nothing was found here, everything, to tell where.
    """
    if not asked.request.municipality:
        return None
    limit = 1 if results.count else MOST_ELSEWHERE
    whole = not asked.request.whole_country
    request = replace(asked.request, whole_country=whole, offset=0, limit=limit)
    return answer(replace(asked, request=request), vocabulary)


def _words(asked: Asked, results: SearchResults, vocabulary: Vocabulary) -> dict[str, Any]:
    """The words searched for beside those typed, and how to do with or without them."""
    words = stand_ins(
        request=asked.request, interpretation=results.interpretation, vocabulary=vocabulary
    )
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
    municipality: Municipality | None, asked: Asked, results: SearchResults, now: datetime
) -> dict[str, Any]:
    language = asked.request.language
    sites = sites_of(results.items, here=municipality)
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
