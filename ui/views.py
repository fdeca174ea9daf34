"""Delivers the style sheet and the script, and shows the gallery of components to developers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from . import bundles
from .gallery import gallery_context
from .mark import cloths, draw_mark

YEAR = "public, max-age=31536000, immutable"


@require_safe
def stylesheet(request: HttpRequest, digest: str) -> HttpResponse:
    """Send the whole style sheet."""
    return _send(request, bundles.stylesheet(), digest, "text/css; charset=utf-8")


@require_safe
def script(request: HttpRequest, digest: str) -> HttpResponse:
    """Send the whole script."""
    return _send(request, bundles.script(), digest, "text/javascript; charset=utf-8")


@require_safe
def mark(_request: HttpRequest, dye: str, initial: str) -> HttpResponse:
    """Send the site's mark for the browser tab."""
    if dye not in cloths() or len(initial) != 1:
        raise Http404
    svg = draw_mark(dye=dye, initial=initial)
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": YEAR})


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component in every variant, in Georgian or with ?lang=en."""
    language = "en" if request.GET.get("lang") == "en" else "ka"
    with translation.override(language):
        return render(request, "ui/gallery.html", gallery_context(language=language))


def _send(
    request: HttpRequest, bundle: bundles.Bundle, digest: str, content_type: str
) -> HttpResponse:
    """Send a bundle, compressed if the reader can; a page from before a release asks by an old hash."""
    accepted = request.headers.get("Accept-Encoding", "")
    body, encoding = bundle.body, ""
    if "br" in accepted:
        body, encoding = bundle.brotli, "br"
    elif "gzip" in accepted:
        body, encoding = bundle.gzip, "gzip"
    response = HttpResponse(body, content_type=content_type)
    if encoding:
        response["Content-Encoding"] = encoding
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = YEAR if digest == bundle.digest else "no-cache"
    return response
