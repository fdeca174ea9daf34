"""Ways on from a search that found nothing here."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.utils.http import urlencode

from municipalities.api import Municipality, municipality_url
from portal.home_sections import survey_invitation, wanted_tasks
from portal.search_hits import hit_url, sites_of
from search.api import SearchResults

PLACES_SHOWN = 5
WANTED_SHOWN = 4


def ways_on(
    *,
    municipality: Municipality | None,
    language: str,
    elsewhere: SearchResults | None,
    now: datetime,
) -> dict[str, Any]:
    """Context of `portal/_nothing_found.html`. `elsewhere`: the same search in the whole country."""
    tasks = wanted_tasks(municipality=municipality, language=language, now=now)
    return {
        "wanted": tasks.tasks[:WANTED_SHOWN] if tasks else [],
        "found_in": list_places(municipality=municipality, language=language, found=elsewhere),
        "survey": survey_invitation(municipality=municipality, language=language, now=now),
    }


def list_places(
    *, municipality: Municipality | None, language: str, found: SearchResults | None
) -> list[dict[str, Any]]:
    """Other municipalities where something was found, the best first, how much, and a link to it.

    A municipality without a site is itself what was found. Without counts where `found` does not
    hold everything.
    """
    if found is None:
        return []
    sites = sites_of(found.items, here=municipality)
    is_whole = found.count == len(found.items)
    own = municipality.slug if municipality else None
    owners = (hit.municipality for hit in found.items if hit.municipality != own)
    counts = Counter(slug for slug in owners if slug in sites)
    places = [
        _place(sites[slug], found.query, language, count=count if is_whole else None)
        for slug, count in counts.items()
        if slug
    ]
    others = [
        {
            "label": hit.title,
            "count": None,
            "url": hit_url(hit, here=None, sites=sites, language=language),
        }
        for hit in found.items
        if hit.municipality not in sites
    ]
    return [*places, *others][:PLACES_SHOWN]


def _place(
    municipality: Municipality, query: str, language: str, *, count: int | None
) -> dict[str, Any]:
    path = f"/search/?{urlencode({'q': query})}"
    url = municipality_url(municipality=municipality, path=path, language=language)
    return {"label": municipality.name, "count": count, "url": url}
