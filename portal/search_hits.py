"""Where a search hit leads: on its municipality's own host, in the reader's language."""

from collections.abc import Mapping

from municipalities.api import Municipality, list_municipalities, municipality_url
from search.api import SearchHit, Suggestion


def open_municipalities(*, language: str) -> dict[str, Municipality]:
    """Municipalities with a site by slug: one query for a whole page of hits."""
    return {each.slug: each for each in list_municipalities(language=language) if each.is_open}


def hit_url(
    hit: SearchHit | Suggestion,
    *,
    here: Municipality | None,
    sites: Mapping[str, Municipality],
    language: str,
) -> str:
    """Absolute URL of a hit; a national one stays on the host of `here`."""
    owner = sites.get(hit.municipality) if hit.municipality else here
    return municipality_url(municipality=owner, path=hit.path, language=language)
