"""Writes of residents' answers and of the counters beside them."""

from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from municipalities.api import Municipality, User
from surveys.answers import Given, SurveyInputError, check_response
from surveys.definition import definition_of
from surveys.models import Answer, Question, QuestionView, Response, SurveyVersion, TextAnswer
from surveys.models.response import Mode
from surveys.queries import question_keys
from surveys.submission import Submission


class SurveyClosedError(Exception):
    """The survey takes no answers now."""


def submit_response(
    *,
    municipality: Municipality,
    language: str,
    by: User | None = None,
    submission: Submission,
) -> tuple[Response, bool]:
    """Store a response once: returns it, and whether it is new.

    Sent again under the same UUID, with the same or with other answers, the stored one comes back
    and nothing changes. Raises `SurveyInputError` with messages in `language`, and
    `SurveyClosedError`; a response stored before the survey closed is still returned.
    """
    with translation.override(language):
        stored = _stored(submission)
        if stored:
            return stored, False
        if not submission.survey.is_open(now=timezone.now()):
            raise SurveyClosedError
        answers = _checked_answers(municipality, submission)
        try:
            with transaction.atomic():
                response = _create(municipality, language, by, submission)
                _create_answers(response, answers)
        except IntegrityError:
            # The same UUID was being stored by another request at this moment.
            stored = _stored(submission)
            if stored is None:
                raise
            return stored, False
        return response, True


def _stored(submission: Submission) -> Response | None:
    """The response under this UUID; one of another survey's is an error, never shown."""
    response = Response.objects.filter(pk=submission.response_uuid).first()
    if response and response.survey_id != submission.survey.pk:
        raise SurveyInputError({"uuid": [_("This identifier belongs to another response.")]})
    return response


def _checked_answers(municipality: Municipality, submission: Submission) -> dict[str, Given]:
    survey = submission.survey
    if submission.version.survey_id != survey.pk:
        raise SurveyInputError({"version": [_("This version belongs to another survey.")]})
    if survey.owner_municipality_id not in {None, municipality.pk}:
        raise SurveyInputError({"municipality": [_("This survey is for another municipality.")]})
    return check_response(definition_of(submission.version), submission.answers)


def _create(
    municipality: Municipality,
    language: str,
    by: User | None,
    submission: Submission,
) -> Response:
    return Response.objects.create(
        uuid=submission.response_uuid,
        survey=submission.survey,
        version=submission.version,
        municipality=municipality,
        locale=language,
        mode=submission.mode,
        started_at=submission.started_at,
        submitted_at=timezone.now(),
        entered_by=by,
        quality_flags=list(submission.flags),
        is_synthetic=submission.is_synthetic,
    )


def _create_answers(response: Response, answers: Mapping[str, Given]) -> None:
    keys = question_keys(survey=response.survey)
    Answer.objects.bulk_create(
        Answer(response=response, question_id=keys[code].id, option_id=keys[code].options[option])
        for code, given in answers.items()
        for option in given.options
    )
    TextAnswer.objects.bulk_create(
        TextAnswer(
            response=response, question_id=keys[code].id, text=given.text, lang=response.locale
        )
        for code, given in answers.items()
        if given.text
    )


@transaction.atomic
def count_question_views(
    *, version: SurveyVersion, shown: Iterable[str] = (), answered: Iterable[str] = ()
) -> None:
    """Count questions shown and questions answered on the web today, by code."""
    counters = QuestionView.objects.filter(
        survey_version=version, day=timezone.localdate(), mode=Mode.WEB
    )
    for column, codes in (("shown", set(shown)), ("answered", set(answered))):
        wanted = counters.filter(question__code__in=codes)
        if wanted.count() < len(codes):
            _start_counters(version, codes)
        wanted.update(**{column: F(column) + 1})


def _start_counters(version: SurveyVersion, codes: Iterable[str]) -> None:
    questions = Question.objects.filter(survey=version.survey_id, code__in=codes)
    QuestionView.objects.bulk_create(
        [
            QuestionView(
                survey_version=version, question=question, day=timezone.localdate(), mode=Mode.WEB
            )
            for question in questions.order_by("pk")
        ],
        ignore_conflicts=True,  # another reader may have started the day a moment before
    )
