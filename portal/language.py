"""The language of a page stands in its address; an address without one is Georgian."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import is_valid_path
from django.utils.translation import get_language_from_path, override

from municipalities.api import DEFAULT_LANGUAGE

Handler = Callable[[HttpRequest], HttpResponse]
WITHOUT_LANGUAGE = ("/api/", "/cms/", "/documents/", "/health/", "/media/", "/static/", "/ui/")


def language(get_response: Handler) -> Handler:
    """Activate the language of the address.

    Django's LocaleMiddleware also asks the browser; here Georgian is first by law, and a page
    must be the same for every reader so that it can be cached.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        in_path = get_language_from_path(request.path_info)
        request.LANGUAGE_CODE = in_path or DEFAULT_LANGUAGE
        with override(request.LANGUAGE_CODE):
            response = get_response(request)
        if response.status_code == 404 and not in_path and _has_georgian_page(request):
            return HttpResponseRedirect(f"/{DEFAULT_LANGUAGE}{request.get_full_path()}")
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response

    return middleware


def _has_georgian_page(request: HttpRequest) -> bool:
    if request.path_info.startswith(WITHOUT_LANGUAGE) or request.method != "GET":
        return False
    return bool(is_valid_path(f"/{DEFAULT_LANGUAGE}{request.path_info}"))
