"""Finds out from the host whose site is asked for; a host nobody owns gets a helpful 404."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpResponse
from django.http.request import split_domain_port
from django.utils.translation import override

from municipalities.http_scope import SiteRequest
from municipalities.languages import DEFAULT_LANGUAGE
from municipalities.queries import get_municipality_by_host
from municipalities.views import unknown_host

FOR_ANY_HOST = ("/ui/", "/health/")
Handler = Callable[[SiteRequest], HttpResponse]


def municipality(get_response: Handler) -> Handler:
    """Set `request.municipality`: a Municipality, or None on the national portal's own host."""

    def middleware(request: SiteRequest) -> HttpResponse:
        hostname = split_domain_port(request.get_host())[0]
        request.municipality = None
        request.is_known_host = hostname == settings.PORTAL_BASE_DOMAIN
        if not request.is_known_host:
            request.municipality = get_municipality_by_host(hostname=hostname)
            request.is_known_host = request.municipality is not None
        if request.municipality:
            # Wagtail looks here first; without it, it asks the database again.
            request._wagtail_site = request.municipality.site  # noqa: SLF001
        if not request.is_known_host and not request.path.startswith(FOR_ANY_HOST):
            return _answer_unknown(request)
        return get_response(request)

    return middleware


def _answer_unknown(request: SiteRequest) -> HttpResponse:
    language = "en" if request.path.startswith("/en/") else DEFAULT_LANGUAGE
    with override(language):
        return unknown_host(request)
