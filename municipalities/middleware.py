"""Finds out from the host whose site is asked for; a host nobody owns gets a helpful 404."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import split_domain_port

from municipalities.queries import get_municipality_by_host

Handler = Callable[[HttpRequest], HttpResponse]


def municipality(get_response: Handler) -> Handler:
    """Set `request.municipality`: a Municipality, or None on the national portal's own host."""

    def middleware(request: HttpRequest) -> HttpResponse:
        hostname = split_domain_port(request.get_host())[0]
        request.municipality = None
        request.is_known_host = hostname == settings.PORTAL_BASE_DOMAIN
        if not request.is_known_host:
            request.municipality = get_municipality_by_host(hostname=hostname)
            request.is_known_host = request.municipality is not None
        if request.municipality:
            # Wagtail looks here first; without it, it asks the database again.
            request._wagtail_site = request.municipality.site  # noqa: SLF001
        return get_response(request)

    return middleware
