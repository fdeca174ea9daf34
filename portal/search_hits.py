"""Where a search hit leads: on its municipality's own host, in the reader's language."""

from collections.abc import Mapping

from municipalities.api import Municipality, list_municipalities, municipality_url
from search.api import SearchHit, Suggestion

ON_NATIONAL_HOST = {"page"}


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
    """Absolute URL of a hit.

    What is national stands on every host and is shown on that of `here`; only national pages,
    and the addresses of municipalities, are on the national host alone.
    """
    owner = sites.get(hit.municipality) if hit.municipality else here
    if not hit.municipality and hit.kind in ON_NATIONAL_HOST:
        owner = None
    return municipality_url(municipality=owner, path=hit.path, language=language)
