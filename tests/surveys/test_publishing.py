"""Versions: frozen, numbered, logged, and never with another meaning."""

import pytest
from django.db.models import ProtectedError
from pydantic import ValidationError
from wagtail.log_actions import registry

from municipalities.models import Municipality, User
from surveys.changes import BreakingChangeError
from surveys.models import ImmutableVersionError, Option, Question, Survey, SurveyVersion
from surveys.publishing import LOG_ACTION, PublishingError, publish_version
from surveys.queries import latest_version
from tests.surveys.samples import SMALL, TEXT, small


def publish_draft(survey: Survey, reason: str = "", **changes: object) -> SurveyVersion:
    survey.draft = small(**changes)
    survey.save()
    return publish_version(survey=survey, reason=reason)


def test_first_version_makes_questions_and_options(strict_survey: Survey) -> None:
    version = latest_version(survey=strict_survey)
    assert (version.number, version.change_class, str(version)) == (1, "first", "strict 1")
    topics = Question.objects.get(code="topics")
    assert (topics.kind, topics.measure, topics.role) == ("multi", "multi", "toptask")
    rows = topics.options.order_by("pk").values_list("code", "topic_id", "is_other", "is_exclusive")
    assert list(rows) == [
        (1, "water", False, False),
        (2, "roads", False, False),
        (3, "waste", False, False),
        (90, None, True, False),
        (91, None, False, True),
    ]
    assert Option.objects.get(code=-1).is_dk


def test_publication_is_logged_with_its_actor(strict_survey: Survey, anna: User) -> None:
    strict_survey.draft = small(minutes=5)
    strict_survey.save()
    publish_version(by=anna, survey=strict_survey)
    entry = registry.get_logs_for_instance(strict_survey).order_by("-pk").first()
    assert (entry.action, entry.user) == (LOG_ACTION, anna)
    assert entry.data == {"number": 2, "change": "cosmetic"}


def test_unchanged_draft_makes_no_version(strict_survey: Survey) -> None:
    first = latest_version(survey=strict_survey)
    assert publish_version(survey=strict_survey) == first
    assert strict_survey.versions.count() == 1


def test_new_option_keeps_the_old_rows(strict_survey: Survey) -> None:
    before = set(Option.objects.order_by("pk").values_list("pk", flat=True))
    options = [*SMALL["pages"][0]["questions"][0]["options"], {"code": 3, "ka": "დაბა"}]
    version = publish_draft(strict_survey, town={"options": options})
    assert (version.number, version.change_class) == (2, "additive")
    assert Option.objects.exclude(pk__in=before).get().code == 3


def test_behavioural_change_needs_a_reason(strict_survey: Survey) -> None:
    with pytest.raises(PublishingError, match="say why"):
        publish_draft(strict_survey, words={"required": True})
    version = publish_draft(strict_survey, reason="too many skip it", words={"required": True})
    assert (version.change_class, version.change_reason) == ("behavioural", "too many skip it")


def test_breaking_change_is_refused(strict_survey: Survey) -> None:
    with pytest.raises(BreakingChangeError):
        publish_draft(strict_survey, town={"measure": "ordinal"})
    assert strict_survey.versions.count() == 1


def test_code_is_not_used_again_for_another_question(strict_survey: Survey) -> None:
    assert publish_draft(strict_survey, intro={"ka": "სხვა"}).number == 2
    assert Question.objects.filter(survey=strict_survey).count() == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"words": {"topic": "no-such-topic"}},
        {"topics": {"options": [{"code": 1, "ka": "წყალი", "topic": "no-such-topic"}]}},
    ],
)
def test_unknown_topic_is_named(country: None, changes: dict[str, object]) -> None:
    survey = Survey.objects.create(slug="other", title_ka="სხვა")
    with pytest.raises(PublishingError, match="no-such-topic"):
        publish_draft(survey, **changes)


def test_draft_that_is_no_definition(strict_survey: Survey) -> None:
    strict_survey.draft = {"pages": [TEXT]}
    strict_survey.save()
    with pytest.raises(ValidationError):
        publish_version(survey=strict_survey)


def test_published_version_never_changes(strict_survey: Survey) -> None:
    version = latest_version(survey=strict_survey)
    version.definition = {}
    versions = SurveyVersion.objects.all()
    for change in (
        version.save,
        version.delete,
        versions.delete,
        lambda: versions.update(number=2),
        lambda: versions.bulk_update([version], ["number"]),
    ):
        with pytest.raises(ImmutableVersionError):
            change()
    version.refresh_from_db()
    assert version.definition["minutes"] == 2


def test_what_has_answers_cannot_be_deleted(strict_survey: Survey, kareli: Municipality) -> None:
    with pytest.raises(ProtectedError):
        strict_survey.delete()
    with pytest.raises(ProtectedError):
        Question.objects.get(code="town").delete()
