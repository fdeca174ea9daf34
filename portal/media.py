"""Serves images of the host's own municipality; anybody else's file does not exist here."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.views.decorators.http import require_safe
from django.views.static import serve

from municipalities.api import SHARED_FOLDER, SiteRequest, municipalities_of

YEAR = "public, max-age=31536000, immutable"


@require_safe
def serve_media(request: SiteRequest, path: str) -> HttpResponse | FileResponse:
    """Send `<owner>/images/<name>` if the owner is this host's municipality or is shared.

    Originals are never served. On the national host editors preview images of all municipalities
    they may see, so staff get them there.
    """
    owner, _, rest = path.partition("/")
    if not rest.startswith("images/") or not _may_serve(request, owner):
        raise Http404
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response["Cache-Control"] = YEAR
    return response


def _may_serve(request: SiteRequest, owner: str) -> bool:
    if owner == SHARED_FOLDER:
        return True
    if request.municipality:
        return owner == request.municipality.slug
    return _is_editor_of(request.user, owner)


def _is_editor_of(user: object, slug: str) -> bool:
    return municipalities_of(user=user).filter(slug=slug).exists()
