"""A document is sent by the host of the municipality that owns it, and by no other."""

from django.http import Http404
from wagtail.documents.models import AbstractDocument

from municipalities.http_scope import SiteRequest
from municipalities.media_paths import SHARED_FOLDER, owner_slug
from municipalities.permissions import municipalities_of


def require_own_host(document: AbstractDocument, request: SiteRequest) -> None:
    """Raise Http404 unless the document is shared, the host's own, or the user's own."""
    owner = owner_slug(collection_path=document.collection.path)
    if owner == SHARED_FOLDER:
        return
    if request.municipality and request.municipality.slug == owner:
        return
    if not municipalities_of(user=request.user).filter(slug=owner).exists():
        raise Http404
