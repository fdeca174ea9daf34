"""The stamp that tells every process that editors changed synonyms or promoted answers."""

from typing import Any
from uuid import uuid4

from django.db import connection, models
from django.utils.translation import gettext_lazy as _


class VocabularyStamp(models.Model):
    """One row whose mark differs after every change; reading it is the cheapest check there is."""

    ONLY = 1
    mark = models.CharField(max_length=32, default="")

    class Meta:
        """Never shown."""

        verbose_name = _("vocabulary stamp")
        verbose_name_plural = _("vocabulary stamps")

    def __str__(self) -> str:
        """Show the mark."""
        return self.mark

    @classmethod
    def current(cls) -> str:
        """The mark now; empty before the first change."""
        with (
            connection.cursor() as cursor
        ):  # every search asks; a queryset takes five times as long
            cursor.execute("SELECT mark FROM search_vocabularystamp WHERE id = %s", [cls.ONLY])
            row = cursor.fetchone()
        return str(row[0]) if row else ""

    @classmethod
    def advance(cls) -> None:
        """Tell every process; seen by them when the surrounding transaction commits."""
        cls.objects.update_or_create(pk=cls.ONLY, defaults={"mark": uuid4().hex})


class VocabularyModel(models.Model):
    """A row whose saving and deletion every process must notice at once."""

    class Meta:
        """Only a base."""

        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save and advance the stamp."""
        super().save(*args, **kwargs)
        VocabularyStamp.advance()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete and advance the stamp."""
        deleted = super().delete(*args, **kwargs)
        VocabularyStamp.advance()
        return deleted
