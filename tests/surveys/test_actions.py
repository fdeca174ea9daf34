"""Storing responses: once, whole, and only what is allowed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from municipalities.models import Municipality, User
from surveys import actions
from surveys.actions import SurveyClosedError, count_question_views, submit_response
from surveys.answers import Given, SurveyInputError
from surveys.models import Answer, Option, QuestionView, Response, Survey, SurveyVersion, TextAnswer
from surveys.queries import latest_version
from surveys.submission import Submission

KEY = UUID("3f2a91bc-0000-4000-8000-000000000001")


def submission(survey: Survey, **values: Any) -> Submission:
    defaults = {
        "survey": survey,
        "version": latest_version(survey=survey),
        "response_uuid": KEY,
        "answers": {"town": Given(options=(2,)), "words": Given(text="სიტყვა")},
    }
    return Submission(**defaults | values)


def submit(municipality: Municipality, sent: Submission, **values: Any) -> tuple[Response, bool]:
    return submit_response(municipality=municipality, language="ka", submission=sent, **values)


def test_everything_is_stored(kareli: Municipality, strict_survey: Survey, anna: User) -> None:
    sent = submission(strict_survey, mode="paper", flags=("fast",), is_synthetic=True)
    response, is_new = submit(kareli, sent, by=anna)
    assert is_new
    response.refresh_from_db()
    assert (response.mode, response.entered_by, response.is_synthetic) == ("paper", anna, True)
    assert (response.quality_flags, response.status) == (["fast"], "complete")
    assert response.receipt == str(response) == "3F2A-91BC"
    assert response.answers.get().option.code == 2
    assert str(response.texts.get()) == "სიტყვა"


@pytest.mark.parametrize("again", [{}, {"answers": {"town": Given(options=(1,))}}])
def test_same_uuid_again_changes_nothing(
    kareli: Municipality, strict_survey: Survey, again: dict[str, Any]
) -> None:
    first, _is_new = submit(kareli, submission(strict_survey))
    second, is_new = submit(kareli, submission(strict_survey, **again))
    assert (second, is_new) == (first, False)
    assert Answer.objects.get().option.code == 2
    assert TextAnswer.objects.count() == 1


def test_same_uuid_after_closing_is_still_acknowledged(
    kareli: Municipality, strict_survey: Survey
) -> None:
    first, _is_new = submit(kareli, submission(strict_survey))
    strict_survey.status = Survey.Status.CLOSED
    strict_survey.save()
    assert submit(kareli, submission(strict_survey)) == (first, False)


def test_same_uuid_stored_by_another_request_in_between(
    kareli: Municipality, strict_survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both looked and found nothing; the other one was quicker."""
    checked = actions._checked_answers

    def overtaken(municipality: Municipality, sent: Submission) -> Any:
        monkeypatch.setattr(actions, "_checked_answers", checked)
        submit(municipality, submission(strict_survey, answers={"town": Given(options=(1,))}))
        return checked(municipality, sent)

    monkeypatch.setattr(actions, "_checked_answers", overtaken)
    response, is_new = submit(kareli, submission(strict_survey))
    assert not is_new
    assert Response.objects.get() == response
    assert Answer.objects.get().option.code == 1


def test_any_other_broken_rule_of_the_database_is_not_hidden(
    kareli: Municipality, strict_survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: Any) -> None:
        raise IntegrityError("something else")

    monkeypatch.setattr(actions, "_create_answers", broken)
    with pytest.raises(IntegrityError, match="something else"):
        submit(kareli, submission(strict_survey))
    assert not Response.objects.exists()


def test_uuid_of_another_survey_is_refused(
    kareli: Municipality, strict_survey: Survey, survey: Survey
) -> None:
    submit(kareli, submission(strict_survey))
    with pytest.raises(SurveyInputError) as caught:
        submit(kareli, submission(survey))
    assert list(caught.value.errors) == ["uuid"]


def test_version_of_another_survey_is_refused(
    kareli: Municipality, strict_survey: Survey, version: SurveyVersion
) -> None:
    with pytest.raises(SurveyInputError) as caught:
        submit(kareli, submission(strict_survey, version=version))
    assert list(caught.value.errors) == ["version"]


def test_survey_of_another_municipality_is_refused(
    kareli: Municipality, khobi: Municipality, strict_survey: Survey
) -> None:
    strict_survey.owner_municipality = khobi
    with pytest.raises(SurveyInputError) as caught:
        submit(kareli, submission(strict_survey))
    assert list(caught.value.errors) == ["municipality"]
    assert submit(khobi, submission(strict_survey))[1]


@pytest.mark.parametrize(
    "values",
    [
        {"status": Survey.Status.CLOSED},
        {"status": Survey.Status.DRAFT},
        {"opens_at": timezone.now() + timedelta(days=1)},
        {"closes_at": timezone.now() - timedelta(days=1)},
    ],
)
def test_closed_survey_takes_nothing(
    kareli: Municipality, strict_survey: Survey, values: dict[str, Any]
) -> None:
    for name, value in values.items():
        setattr(strict_survey, name, value)
    with pytest.raises(SurveyClosedError):
        submit(kareli, submission(strict_survey))


def test_wrong_answers_store_nothing_and_messages_are_in_the_language(
    kareli: Municipality, strict_survey: Survey
) -> None:
    sent = submission(strict_survey, answers={})
    with pytest.raises(SurveyInputError) as caught:
        submit_response(municipality=kareli, language="en", submission=sent)
    assert caught.value.errors == {"town": ["Choose one answer."]}
    assert not Response.objects.exists()


def test_counters_add_up(strict_survey: Survey) -> None:
    version = latest_version(survey=strict_survey)
    count_question_views(version=version, shown=["town"])
    count_question_views(version=version, shown=["topics"], answered=["town"])
    count_question_views(version=version, shown=["town"])
    rows = QuestionView.objects.order_by("question__pk")
    assert [(str(row.question), row.shown, row.answered) for row in rows] == [
        ("town", 2, 1),
        ("topics", 1, 0),
    ]
    assert str(rows[0]) == f"town {timezone.localdate()}"


def test_database_holds_one_value_an_answer(kareli: Municipality, strict_survey: Survey) -> None:
    response, _is_new = submit(kareli, submission(strict_survey))
    option = Option.objects.get(question__code="town", code=1)
    assert str(option) == "town: 1"
    wrong = [
        {},
        {"option": option, "number": 3},
        {"number": 3, "date": timezone.localdate()},
        {"number": 3, "rank": 1},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Answer.objects.create(response=response, question=option.question, **values)


def test_database_holds_an_option_and_a_value_once(
    kareli: Municipality, strict_survey: Survey
) -> None:
    response, _is_new = submit(kareli, submission(strict_survey))
    answer = response.answers.get()
    assert str(answer) == f"{KEY} {answer.question_id}"
    Answer.objects.create(response=response, question=answer.question, number=3)
    for values in ({"option": answer.option}, {"number": 4}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Answer.objects.create(response=response, question=answer.question, **values)
