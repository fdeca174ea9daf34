"""Questions and options by their stable codes; what they say stands in each version."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.response import Mode
from surveys.models.survey import Survey
from surveys.models.version import SurveyVersion

CODE = r"^[a-z][a-z0-9_]{0,30}$"


class Question(models.Model):
    """The variable (DDI `var`): its code is never used again for another question."""

    class Kind(models.TextChoices):
        SINGLE = "single", _("one answer")
        MULTI = "multi", _("several answers")
        SCALE = "scale", _("scale")
        TEXT = "text", _("own words")

    class Measure(models.TextChoices):
        NOMINAL = "nominal", _("nominal")
        ORDINAL = "ordinal", _("ordinal")
        NUMERIC = "numeric", _("numeric")
        TEXT = "text", _("text")
        RANK = "rank", _("rank")
        MULTI = "multi", _("multiple")

    class Role(models.TextChoices):
        NONE = "none", _("none")
        DEMOGRAPHIC = "demographic", _("about the respondent")
        IMPORTANCE = "importance", _("importance")
        EASE = "ease", _("ease of finding")
        TOPTASK = "toptask", _("most needed topics")
        CONSENT = "consent", _("consent")

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="questions")
    code = models.CharField(_("code"), max_length=31, validators=[RegexValidator(CODE)])
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    measure = models.CharField(_("measure"), max_length=10, choices=Measure)
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.NONE)
    topic = models.ForeignKey(
        "municipalities.Topic",
        models.PROTECT,
        to_field="code",
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ("survey", "pk")
        constraints = (
            models.UniqueConstraint(fields=("survey", "code"), name="unique_question_code"),
        )

    def __str__(self) -> str:
        return self.code


class Option(models.Model):
    """An answer to choose. Negative codes: -1 does not know, -2 refused, -3 does not apply."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="options")
    code = models.SmallIntegerField(_("code"))
    topic = models.ForeignKey(
        "municipalities.Topic",
        models.PROTECT,
        to_field="code",
        null=True,
        blank=True,
        related_name="+",
    )
    is_other = models.BooleanField(_("another answer, in own words"), default=False)
    is_dk = models.BooleanField(_("no answer to the question"), default=False)
    is_exclusive = models.BooleanField(_("excludes the others"), default=False)

    class Meta:
        verbose_name = _("option")
        verbose_name_plural = _("options")
        ordering = ("question", "pk")
        constraints = (
            models.UniqueConstraint(fields=("question", "code"), name="unique_option_code"),
        )

    def __str__(self) -> str:
        return f"{self.question.code}: {self.code}"


class QuestionView(models.Model):
    """How often a question was shown and answered on a day: drop-off without following anyone."""

    survey_version = models.ForeignKey(SurveyVersion, models.PROTECT, related_name="views")
    question = models.ForeignKey(Question, models.PROTECT, related_name="views")
    day = models.DateField(_("day"))
    mode = models.CharField(_("mode"), max_length=10, choices=Mode)
    shown = models.PositiveIntegerField(_("shown"), default=0)
    answered = models.PositiveIntegerField(_("answered"), default=0)

    class Meta:
        verbose_name = _("question counter")
        verbose_name_plural = _("question counters")
        ordering = ("survey_version", "question", "day", "mode")
        constraints = (
            models.UniqueConstraint(
                fields=("survey_version", "question", "day", "mode"), name="unique_question_view"
            ),
        )

    def __str__(self) -> str:
        return f"{self.question} {self.day}"
