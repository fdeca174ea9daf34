"""What the form does not take: changed state, closed surveys, machines, other places."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from municipalities.models import Municipality
from surveys.definition import definition_of
from surveys.form_state import FormState
from surveys.models import Response, Survey
from surveys.queries import published_version
from tests.conftest import KHOBI_HOST, NATIONAL_HOST
from tests.surveys.conftest import QUESTIONS, START, Visitor


@pytest.mark.parametrize("state", ["", "rubbish", "eyJhIjoxfQ:1abc:def"])
def test_changed_state_starts_again(visitor: Visitor, state: str) -> None:
    page = visitor.client.post(QUESTIONS, {"state": state, "action": "next"})
    assert page.status_code == 422
    assert 'class="template-survey-start"' in page.content.decode()


@pytest.mark.parametrize("lost", [{"version": 99}, {"municipality": "nowhere"}])
def test_a_form_whose_version_or_municipality_is_gone_starts_again(
    survey: Survey, kareli: Municipality, lost: dict[str, Any]
) -> None:
    """So it is after the database was loaded anew under an open form."""
    version = published_version(survey=survey)
    begun = FormState.begin(municipality=kareli.slug, version=version, now=timezone.now())
    last = len(definition_of(version).pages) - 1
    state = replace(begun, page=last, furthest=last, **lost).sign(survey=survey)
    client = Client(headers={"host": NATIONAL_HOST})
    sent = {"state": state, "action": "next", "t_missing_info": "ავტობუსის განრიგი"}
    assert client.post(QUESTIONS, sent).status_code == 422
    assert not Response.objects.exists()


def test_what_fills_the_hidden_field_is_flagged_not_lost(visitor: Visitor) -> None:
    visitor.to_topics()
    visitor.send(q_top_tasks="91", homepage="http://spam.example")
    visitor.send(q_looked_for="3")
    visitor.send()
    visitor.send()
    assert Response.objects.get().quality_flags == ["honeypot", "fast"]


def test_a_reader_who_takes_time_has_no_flag(visitor: Visitor, time_machine: Any) -> None:
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    visitor.to_the_end()
    time_machine.move_to(now + timedelta(minutes=3), tick=False)
    visitor.send()
    assert Response.objects.get().quality_flags == []


def test_survey_that_closes_meanwhile_says_so(visitor: Visitor, survey: Survey) -> None:
    visitor.to_the_end()
    Survey.objects.filter(pk=survey.pk).update(closes_at=timezone.now())
    page = visitor.send()
    assert page.status_code == 409
    assert 'class="template-survey-closed"' in visitor.text
    assert not Response.objects.exists()


def test_survey_closing_in_the_same_moment(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from surveys import form_views
    from surveys.actions import SurveyClosedError

    def closed(**_values: Any) -> None:
        raise SurveyClosedError

    visitor.to_the_end()
    monkeypatch.setattr(form_views, "submit_response", closed)
    assert visitor.send().status_code == 409


def test_survey_of_another_municipality_is_not_here(
    visitor: Visitor, survey: Survey, khobi: Municipality
) -> None:
    Survey.objects.filter(pk=survey.pk).update(owner_municipality=khobi)
    assert visitor.client.get(START).status_code == 404
    assert visitor.send().status_code == 404
    assert Visitor(KHOBI_HOST).client.get(START).status_code == 200


@pytest.mark.parametrize("send", [Client.get, Client.put, Client.head])
def test_only_post_goes_on(visitor: Visitor, send: Callable[..., Any]) -> None:
    assert send(visitor.client, QUESTIONS).status_code == 302
