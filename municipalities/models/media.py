"""Images and documents, stored in a folder of the municipality that owns them."""

from pathlib import PurePosixPath
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from municipalities.media_paths import media_path


class PortalImage(AbstractImage):
    """An image that cannot be saved without a Georgian description."""

    alt_text_ka = models.CharField(
        _("description in Georgian"),
        max_length=200,
        help_text=_("What a resident who cannot see the picture needs to know."),
    )
    alt_text_en = models.CharField(_("description in English"), max_length=200, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "alt_text_ka",
        "alt_text_en",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    _default_manager: "ClassVar[models.Manager[PortalImage]]"  # Wagtail has no types

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self) -> str:
        return self.alt_text_ka

    def get_upload_to(self, filename: str) -> str:
        name = PurePosixPath(super().get_upload_to(filename)).name
        return media_path(collection_path=self.collection.path, folder="originals", name=name)


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            ),
        )

    def get_upload_to(self, filename: str) -> str:
        name = PurePosixPath(super().get_upload_to(filename)).name
        return media_path(collection_path=self.image.collection.path, folder="images", name=name)


class PortalDocument(AbstractDocument):
    """A document; its language is told to the reader beside the link."""

    class Language(models.TextChoices):
        GEORGIAN = "ka", _("Georgian")
        ENGLISH = "en", _("English")

    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.GEORGIAN
    )

    admin_form_fields = ("title", "file", "collection", "language", "tags")

    _default_manager: "ClassVar[models.Manager[PortalDocument]]"  # Wagtail has no types

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
