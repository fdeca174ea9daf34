"""Draws the pictures a demo file names and files them under its municipality."""

from io import BytesIO

from django.core.files.images import ImageFile
from wagtail.models import Collection

from municipalities.api import PortalImage
from portal.demo.pictures import draw

SIZE = (1280, 720)


class Pictures:
    """The images of one collection by key; each is drawn once."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        found = PortalImage.objects.filter(collection=collection)
        self._ids = dict(found.values_list("title", "pk"))

    def image_id(
        self, key: str, *, alt_ka: str = "ილუსტრაცია", alt_en: str = "Illustration"
    ) -> int:
        """Id of the image drawn from `key`; the alternative texts count when it is new."""
        if key not in self._ids:
            image = PortalImage(
                title=key, collection=self.collection, alt_text_ka=alt_ka, alt_text_en=alt_en
            )
            image.file = _png(key)
            image.save()
            self._ids[key] = image.pk
        return self._ids[key]


def _png(key: str) -> ImageFile:
    buffer = BytesIO()
    draw(key, SIZE).quantize(64).save(buffer, "PNG")
    return ImageFile(buffer, name=f"{key}.png")
