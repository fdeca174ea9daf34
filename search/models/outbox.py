"""Changes that the index has to learn of, written in the transaction that made them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexChange(models.Model):
    """One document changed. Kept for a day after it reached an index: a rebuild may need it."""

    kind = models.CharField(_("kind"), max_length=32)
    object_id = models.CharField(_("document"), max_length=64)
    recorded_at = models.DateTimeField(_("recorded"), auto_now_add=True)
    drained_at = models.DateTimeField(_("brought to the index"), null=True, blank=True)
    # The index it reached. After a rebuild the name differs and the change is applied again.
    drained_into = models.CharField(_("index"), max_length=128, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(_("failed attempts"), default=0)
    last_error = models.TextField(_("last error"), blank=True, default="")

    class Meta:
        """Read oldest first."""

        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["drained_into", "id"], name="search_change_todo")]
        verbose_name = _("index change")
        verbose_name_plural = _("index changes")

    def __str__(self) -> str:
        """Name the document."""
        return f"{self.kind}:{self.object_id}"
