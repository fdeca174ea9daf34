"""Whose site a request is for, and whose content one of the HTTP API asks for."""

from typing import Any

from django.http import Http404, HttpRequest

from municipalities.models import Municipality
from municipalities.queries import get_municipality


class SiteRequest(HttpRequest):
    """A request as `middleware.municipality` hands it on; `municipality` is None when national."""

    municipality: Municipality | None
    is_known_host: bool
    _wagtail_site: Any


def requested_municipality(request: SiteRequest, slug: str | None) -> Municipality | None:
    """The host's municipality; on the national host the one named by `slug`, or None for all.

    Raises Http404 for an unknown slug, and for another municipality's slug on a municipal host.
    """
    if request.municipality:
        if slug and slug != request.municipality.slug:
            raise Http404
        return request.municipality
    if not slug:
        return None
    municipality = get_municipality(slug=slug)
    if municipality is None:
        raise Http404
    return municipality
