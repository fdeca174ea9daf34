"""What one respondent said. No address, no device, no account: nothing that names a person."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.survey import Survey
from surveys.models.version import SurveyVersion


class Mode(models.TextChoices):
    WEB = "web", _("on the web")
    KIOSK = "kiosk", _("at a community centre")
    PAPER = "paper", _("on paper")
    PHONE = "phone", _("by telephone")


class Response(models.Model):
    class Status(models.TextChoices):
        STARTED = "started", _("started")
        PARTIAL = "partial", _("partial")
        COMPLETE = "complete", _("complete")
        SCREENED = "screened", _("screened out")
        DISCARDED = "discarded", _("discarded")

    # Made by the client before it sends anything: sent twice, it is still one response.
    uuid = models.UUIDField(primary_key=True)
    survey = models.ForeignKey(Survey, models.PROTECT, related_name="responses")
    version = models.ForeignKey(SurveyVersion, models.PROTECT, related_name="responses")
    municipality = models.ForeignKey(
        "municipalities.Municipality", models.PROTECT, related_name="survey_responses"
    )
    locale = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.WEB)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.COMPLETE)
    started_at = models.DateTimeField(_("started"), null=True, blank=True)
    submitted_at = models.DateTimeField(_("sent"))
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    quality_flags = models.JSONField(_("quality flags"), default=list, blank=True)
    is_synthetic = models.BooleanField(_("made for demonstration"), default=False)

    class Meta:
        verbose_name = _("response")
        verbose_name_plural = _("responses")
        ordering = ("submitted_at", "uuid")
        indexes = (models.Index(fields=("survey", "municipality"), name="response_by_place"),)

    def __str__(self) -> str:
        return self.receipt

    @property
    def receipt(self) -> str:
        """Short form of the key, to quote in a letter: `3F2A-91BC`."""
        return receipt_of(self.uuid)


def receipt_of(key: object) -> str:
    """First eight hexadecimal digits of a UUID in two groups."""
    digits = str(key).replace("-", "").upper()
    return f"{digits[:4]}-{digits[4:8]}"


class Answer(models.Model):
    """One row a chosen option, or one a number or a date."""

    response = models.ForeignKey(Response, models.CASCADE, related_name="answers")
    question = models.ForeignKey("surveys.Question", models.PROTECT, related_name="answers")
    option = models.ForeignKey(
        "surveys.Option", models.PROTECT, null=True, blank=True, related_name="answers"
    )
    number = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    date = models.DateField(null=True, blank=True)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ("response", "pk")
        constraints = (
            models.CheckConstraint(
                name="answer_has_one_value",
                condition=(
                    models.Q(option__isnull=False, number__isnull=True, date__isnull=True)
                    | models.Q(option__isnull=True, number__isnull=False, date__isnull=True)
                    | models.Q(option__isnull=True, number__isnull=True, date__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="answer_rank_has_option",
                condition=models.Q(rank__isnull=True) | models.Q(option__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("response", "question", "option"), name="unique_answer_option"
            ),
            # A unique constraint lets through as many nulls as it likes.
            models.UniqueConstraint(
                fields=("response", "question"),
                condition=models.Q(option__isnull=True),
                name="unique_answer_value",
            ),
        )

    def __str__(self) -> str:
        return f"{self.response_id} {self.question_id}"


class TextAnswer(models.Model):
    """Words of the respondent, in a table of their own: they are read and deleted separately."""

    response = models.ForeignKey(Response, models.CASCADE, related_name="texts")
    question = models.ForeignKey("surveys.Question", models.PROTECT, related_name="texts")
    text = models.TextField(_("text"))
    lang = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)

    class Meta:
        verbose_name = _("answer in own words")
        verbose_name_plural = _("answers in own words")
        ordering = ("response", "pk")
        constraints = (
            models.UniqueConstraint(fields=("response", "question"), name="unique_text_answer"),
        )

    def __str__(self) -> str:
        return self.text[:60]
