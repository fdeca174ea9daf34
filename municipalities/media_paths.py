"""Where a media file lives: `<municipality slug>/<folder>/<name>`, so a host serves its own only."""

from django.apps import apps
from django.db.models import F, Value
from django.db.models.functions import StrIndex

SHARED_FOLDER = "shared"


def media_path(*, collection_path: str, folder: str, name: str) -> str:
    """Path of a file below the media root; files of no municipality go to `shared/`.

    `collection_path` is the tree path of the Wagtail collection the file is filed under.
    """
    return f"{owner_slug(collection_path=collection_path)}/{folder}/{name}"


def owner_slug(*, collection_path: str) -> str:
    """Slug of the municipality whose collection is, or lies above, the given one; else `shared`."""
    owners = (
        apps.get_model("municipalities", "Municipality")
        .objects.annotate(at=StrIndex(Value(collection_path), F("collection__path")))
        .filter(at=1)
        .values_list("slug", flat=True)
    )
    return owners.first() or SHARED_FOLDER
