"""Makes versions: the draft of a survey becomes one more published definition."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from municipalities.api import User
from search.api import record_change
from surveys.changes import classify_change
from surveys.definition import Definition, QuestionDefinition, checksum, definition_of
from surveys.models import Option, Question, Survey, SurveyVersion
from surveys.queries import latest_version

LOG_ACTION = "surveys.publish_version"


class PublishingError(ValueError):
    """A version that may not be published; the message says why."""


@transaction.atomic
def publish_version(*, by: User | None = None, survey: Survey, reason: str = "") -> SurveyVersion:
    """Publish the survey's draft; when nothing changed, the latest version is returned as it is.

    Raises `PublishingError` for an unknown topic or a behavioural change without a reason,
    `BreakingChangeError` for one that would change the meaning of given answers, and pydantic's
    `ValidationError` for a draft that is no definition.
    """
    # One publication at a time: two editors would otherwise both make number 2.
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    new = Definition.model_validate(survey.draft)
    latest = latest_version(survey=survey)
    digest = checksum(new.as_json())
    if latest and latest.sha256 == digest:
        return latest
    change = classify_change(old=definition_of(latest) if latest else None, new=new)
    if change == SurveyVersion.Change.BEHAVIOURAL and not reason:
        raise PublishingError("This changes how a question is asked: say why.")
    for question in new.questions():
        _keep_question(survey, question)
    version = SurveyVersion.objects.create(
        survey=survey,
        number=latest.number + 1 if latest else 1,
        definition=new.as_json(),
        sha256=digest,
        published_at=timezone.now(),
        published_by=by,
        change_class=change,
        change_reason=reason,
    )
    log(survey, LOG_ACTION, user=by, data={"number": version.number, "change": change})
    record_change(kind="survey", object_id=survey.slug)
    return version


def _keep_question(survey: Survey, definition: QuestionDefinition) -> None:
    """Make the rows of a question that is new; rows that exist keep their meaning for ever."""
    question, is_new = Question.objects.get_or_create(
        survey=survey,
        code=definition.code,
        defaults={
            "kind": definition.kind,
            "measure": definition.measure,
            "role": definition.role,
            "topic_id": definition.topic,
        },
    )
    if is_new:
        _check_topic(question)
    known = set() if is_new else set(question.options.values_list("code", flat=True))
    options = [
        Option(
            question=question,
            code=option.code,
            topic_id=option.topic,
            is_other=option.is_other,
            is_dk=option.is_dk,
            is_exclusive=option.is_exclusive,
        )
        for option in definition.options
        if option.code not in known
    ]
    for option in options:
        _check_topic(option)
    Option.objects.bulk_create(options)


def _check_topic(row: Question | Option) -> None:
    """The database would refuse an unknown topic too, but only at the end and without its name."""
    if row.topic_id is None:
        return
    try:
        row._meta.get_field("topic").clean(row.topic_id, row)  # noqa: SLF001 - Django's own name
    except ValidationError as error:
        raise PublishingError(f"{row}: there is no topic {row.topic_id!r}") from error
