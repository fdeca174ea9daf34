"""One published version of a survey: never changed again, so answers keep their question."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.survey import Survey


class ImmutableVersionError(TypeError):
    """Somebody tried to change or delete a published version."""

    def __init__(self) -> None:
        super().__init__("A published survey version is never changed; publish another one.")


class VersionQuerySet(models.QuerySet["SurveyVersion"]):
    """Reads and creates; the ways around `save()` are closed too."""

    def update(self, **_values: Any) -> NoReturn:
        raise ImmutableVersionError

    def bulk_update(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise ImmutableVersionError

    def delete(self) -> NoReturn:
        raise ImmutableVersionError


class SurveyVersion(models.Model):
    class Change(models.TextChoices):
        """How far a version is from the one before; a breaking change is refused."""

        FIRST = "first", _("first version")
        COSMETIC = "cosmetic", _("wording only")
        ADDITIVE = "additive", _("something was added")
        BEHAVIOURAL = "behavioural", _("something is asked differently")

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    definition = models.JSONField(_("definition"))
    sha256 = models.CharField(_("checksum"), max_length=64)
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    change_class = models.CharField(_("change"), max_length=12, choices=Change)
    change_reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("survey version")
        verbose_name_plural = _("survey versions")
        ordering = ("survey", "number")
        constraints = (
            models.UniqueConstraint(fields=("survey", "number"), name="unique_survey_version"),
        )

    def __str__(self) -> str:
        return f"{self.survey.slug} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ImmutableVersionError
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise ImmutableVersionError
