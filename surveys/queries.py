"""Reads of surveys, of their versions and of what was answered so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet, Sum
from django.http import Http404

from municipalities.api import Municipality
from surveys.models import (
    Answer,
    Question,
    QuestionView,
    Response,
    Survey,
    SurveyVersion,
    TextAnswer,
)


def list_surveys() -> QuerySet[Survey]:
    """All surveys, for staff."""
    return Survey.objects.select_related("owner_municipality").order_by("slug")


def visible_surveys(*, municipality: Municipality | None) -> QuerySet[Survey]:
    """Published surveys of a site: national ones, and on a municipality's site its own too."""
    own = Q(owner_municipality=None)
    if municipality is not None:
        own |= Q(owner_municipality=municipality)
    surveys = Survey.objects.select_related("owner_municipality")
    shown = surveys.filter(own, versions__isnull=False).exclude(status=Survey.Status.DRAFT)
    return shown.distinct().order_by("slug")


def open_surveys(*, municipality: Municipality | None, now: datetime) -> list[Survey]:
    """Surveys that take answers at `now` on the site of a municipality, or on the national one."""
    return [
        survey for survey in visible_surveys(municipality=municipality) if survey.is_open(now=now)
    ]


def searchable_surveys() -> QuerySet[Survey]:
    """Published surveys with the status open; search itself keeps to their dates."""
    published = Survey.objects.filter(status=Survey.Status.OPEN, versions__isnull=False)
    return published.select_related("owner_municipality").distinct().order_by("slug")


def find_survey(*, municipality: Municipality | None, slug: str) -> Survey:
    """A published survey of this site, open or over. Raises Http404."""
    survey = visible_surveys(municipality=municipality).filter(slug=slug).first()
    if survey is None:
        raise Http404
    return survey


def get_survey(*, slug: str) -> Survey | None:
    """Any survey by its slug, drafts too."""
    return list_surveys().filter(slug=slug).first()


def latest_version(*, survey: Survey) -> SurveyVersion | None:
    """The version new respondents get; None before the first publication."""
    return SurveyVersion.objects.filter(survey=survey).order_by("-number").first()


def published_version(*, survey: Survey) -> SurveyVersion:
    """The latest version of a survey that has one; raises `SurveyVersion.DoesNotExist` otherwise.

    Surveys that residents and search see all have one: a version is never deleted.
    """
    return SurveyVersion.objects.filter(survey=survey).latest("number")


def get_version(*, survey: Survey, number: int) -> SurveyVersion | None:
    """A version by its number: who began with it may finish it after a newer one came."""
    return SurveyVersion.objects.filter(survey=survey, number=number).first()


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """Primary keys of a question and, by option code, of its options."""

    id: int
    options: dict[int, int]


def question_keys(*, survey: Survey) -> dict[str, QuestionKey]:
    """Primary keys by the codes that definitions and answers use."""
    questions = Question.objects.filter(survey=survey).order_by("pk")
    keys: dict[str, QuestionKey] = {}
    for pk, code, option, option_pk in questions.values_list(
        "pk", "code", "options__code", "options__pk"
    ):
        key = keys.setdefault(code, QuestionKey(pk, {}))
        if option_pk is not None:
            key.options[option] = option_pk
    return keys


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyCounts:
    """Answers so far, unweighted. Places are primary keys of municipalities."""

    responses: dict[int, int]
    synthetic: dict[int, int]
    options: dict[tuple[str, int], dict[int, int]]  # (question, option) -> place -> responses
    texts: dict[str, dict[int, int]]  # question -> place -> answers in own words

    @property
    def total(self) -> int:
        return sum(self.responses.values())

    @property
    def total_synthetic(self) -> int:
        return sum(self.synthetic.values())


def survey_counts(*, municipalities: Iterable[Municipality], survey: Survey) -> SurveyCounts:
    """Counts of complete responses in these municipalities; for the survey's staff only."""
    complete = Response.objects.filter(
        survey=survey, status=Response.Status.COMPLETE, municipality__in=municipalities
    )
    places = complete.values("municipality").annotate(
        n=Count("pk"), made=Count("pk", filter=Q(is_synthetic=True))
    )
    rows = list(places.order_by("municipality"))
    return SurveyCounts(
        responses={row["municipality"]: row["n"] for row in rows},
        synthetic={row["municipality"]: row["made"] for row in rows},
        options=_option_counts(complete),
        texts=_text_counts(complete),
    )


def _option_counts(complete: QuerySet[Response]) -> dict[tuple[str, int], dict[int, int]]:
    chosen = Answer.objects.filter(response__in=complete, option__isnull=False)
    names = ("question__code", "option__code", "response__municipality")
    counts: dict[tuple[str, int], dict[int, int]] = {}
    for question, option, place, n in (
        chosen.values_list(*names).annotate(n=Count("pk")).order_by(*names)
    ):
        counts.setdefault((question, option), {})[place] = n
    return counts


def _text_counts(complete: QuerySet[Response]) -> dict[str, dict[int, int]]:
    names = ("question__code", "response__municipality")
    texts = TextAnswer.objects.filter(response__in=complete)
    counts: dict[str, dict[int, int]] = {}
    for question, place, n in texts.values_list(*names).annotate(n=Count("pk")).order_by(*names):
        counts.setdefault(question, {})[place] = n
    return counts


def response_totals(*, municipalities: Iterable[Municipality]) -> dict[int, tuple[int, int]]:
    """Complete responses of each survey in these municipalities, and how many are synthetic."""
    complete = Response.objects.filter(
        status=Response.Status.COMPLETE, municipality__in=municipalities
    )
    rows = complete.values("survey").annotate(
        n=Count("pk"), made=Count("pk", filter=Q(is_synthetic=True))
    )
    return {row["survey"]: (row["n"], row["made"]) for row in rows.order_by("survey")}


def count_synthetic(*, survey: Survey) -> int:
    """Demonstration answers the survey has."""
    return Response.objects.filter(survey=survey, is_synthetic=True).count()


def question_progress(*, survey: Survey) -> dict[str, tuple[int, int]]:
    """How often each question was shown and answered on the web, all versions together."""
    views = QuestionView.objects.filter(survey_version__survey=survey)
    rows = views.values("question__code").annotate(seen=Sum("shown"), done=Sum("answered"))
    return {
        row["question__code"]: (row["seen"], row["done"]) for row in rows.order_by("question__code")
    }
