"""The way through the form as a resident goes it: plain HTML, no script, no cookie."""

import re
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
from surveys.models import QuestionView, Response, Survey
from surveys.queries import published_version
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

START = "/ka/surveys/information-needs/"
QUESTIONS = f"{START}questions/"


class Visitor:
    """Fills in the form page by page and carries its hidden field along."""

    def __init__(self, host: str) -> None:
        self.client = Client(headers={"host": host})
        self.page: Any = None

    def send(self, action: str = "next", *, path: str = QUESTIONS, **fields: Any) -> Any:
        state = re.search(r'name="state" value="([^"]+)"', self.text) if self.page else None
        hidden = {"state": state[1], "action": action} if state else {}
        self.page = self.client.post(path, {**hidden, **fields})
        return self.page

    @property
    def text(self) -> str:
        return self.page.content.decode()

    def to_topics(self) -> None:
        self.send()
        self.send(q_settlement="3", q_age_band="3")

    def to_the_end(self) -> None:
        self.to_topics()
        self.send(q_top_tasks=["2", "6"])
        self.send(q_looked_for="2", q_ease="4")
        self.send(q_channel="1", q_info_language="1")


@pytest.fixture
def visitor(survey: Survey, kareli: Municipality) -> Visitor:
    return Visitor(KARELI_HOST)


def test_the_whole_form_stores_one_response(visitor: Visitor) -> None:
    visitor.to_the_end()
    end = visitor.send(t_missing_info="ავტობუსის განრიგი")
    assert end.status_code == 302
    response = Response.objects.get()
    assert end["Location"] == f"{START}thanks/?receipt={response.receipt}"
    assert response.municipality.slug == "kareli"
    assert (response.locale, response.mode, response.is_synthetic) == ("ka", "web", False)
    answers = response.answers.order_by("pk").values_list("question__code", "option__code")
    assert list(answers) == [
        ("settlement", 3),
        ("age_band", 3),
        ("top_tasks", 2),
        ("top_tasks", 6),
        ("looked_for", 2),
        ("ease", 4),
        ("channel", 1),
        ("info_language", 1),
    ]
    assert list(response.texts.values_list("text", "lang")) == [("ავტობუსის განრიგი", "ka")]


def test_last_page_sent_twice_stores_one_response(visitor: Visitor) -> None:
    visitor.to_the_end()
    last_page = visitor.page
    first = visitor.send(t_missing_info="ერთი")
    visitor.page = last_page
    again = visitor.send(t_missing_info="ორი")
    assert first["Location"] == again["Location"]
    assert Response.objects.get().texts.get().text == "ერთი"


def test_no_page_sets_a_cookie(visitor: Visitor) -> None:
    visitor.client.get(START)
    visitor.to_the_end()
    visitor.send()
    visitor.client.get(f"{START}thanks/?receipt=AAAA-0000")
    assert not visitor.client.cookies


def test_progress_is_said_in_words_and_in_the_title(visitor: Visitor) -> None:
    visitor.send()
    assert visitor.text.count("1 5") + visitor.text.count("1 of 5") >= 2
    title = re.search(r"<title>(.*?)</title>", visitor.text)[1]
    assert "5" in title
    assert 'class="template-survey-question"' in visitor.text
    assert visitor.page["Cache-Control"].startswith("max-age=0, no-cache, no-store")


def test_mistakes_are_listed_and_answers_kept(visitor: Visitor) -> None:
    visitor.to_topics()
    page = visitor.send(q_top_tasks=["1", "2", "3", "4", "5"], t_top_tasks="ბიბლიოთეკა")
    assert page.status_code == 422
    assert 'href="#q_top_tasks"' in visitor.text
    assert visitor.text.count(" checked") == 5
    assert 'value="ბიბლიოთეკა"' in visitor.text
    assert 'aria-describedby="q_top_tasks-hint q_top_tasks-error"' in visitor.text


def test_nothing_else_beside_none_of_these(visitor: Visitor) -> None:
    visitor.to_topics()
    assert visitor.send(q_top_tasks=["1", "91"]).status_code == 422
    assert visitor.send(q_top_tasks=["91"]).status_code == 200


def test_required_question_cannot_be_skipped(visitor: Visitor, strict_survey: Survey) -> None:
    path = f"/ka/surveys/{strict_survey.slug}/questions/"
    visitor.send(path=path)
    assert 'value="skip"' not in visitor.text
    assert visitor.send("skip", path=path).status_code == 422
    assert visitor.send(path=path, q_town="1").status_code == 200
    assert 'value="skip"' in visitor.text


def test_page_with_nothing_to_ask_is_passed_over(visitor: Visitor, strict_survey: Survey) -> None:
    path = f"/ka/surveys/{strict_survey.slug}/questions/"
    visitor.send(path=path)
    visitor.send(path=path, q_town="-1")
    assert 'name="t_words"' in visitor.text
    visitor.send("back", path=path)
    assert 'name="q_town"' in visitor.text


def test_nothing_answered_at_all_is_not_stored(visitor: Visitor) -> None:
    for _page in range(5):
        visitor.send()
    assert visitor.send().status_code == 422
    assert 'href="#survey"' in visitor.text
    assert 'name="q_settlement"' in visitor.text
    assert not Response.objects.exists()


def test_skip_forgets_what_the_page_had(visitor: Visitor) -> None:
    visitor.to_topics()
    visitor.send("back")
    assert 'value="3" checked' in visitor.text
    visitor.send("skip", q_settlement="1")
    visitor.send("back")
    assert " checked" not in visitor.text


def test_back_and_language_keep_unfinished_answers(visitor: Visitor) -> None:
    visitor.to_topics()
    english = QUESTIONS.replace("/ka/", "/en/")
    assert f'formaction="{english}"' in visitor.text
    visitor.send("language", path=english, q_top_tasks=["4"], t_top_tasks="tea")
    assert "Getting a place in kindergarten" in visitor.text
    assert 'value="4" checked' in visitor.text
    visitor.send("back", path=english, q_top_tasks=["4", "5"])
    assert "How old are you?" in visitor.text
    visitor.send(path=english)
    assert 'value="5" checked' in visitor.text
    assert "tea" not in visitor.text


def test_back_on_the_first_page_stays_there(visitor: Visitor) -> None:
    visitor.send()
    visitor.send("back", q_sex="1")
    assert visitor.page.status_code == 200
    assert 'name="q_sex"' in visitor.text


def test_answer_to_a_question_that_does_not_apply_is_dropped(visitor: Visitor) -> None:
    visitor.to_topics()
    visitor.send(q_top_tasks=["91"])
    assert 'name="q_ease"' in visitor.text
    visitor.send(q_looked_for="3", q_ease="1")
    visitor.send()
    visitor.send()
    codes = Response.objects.get().answers.values_list("question__code", flat=True)
    assert "ease" not in set(codes)


def test_answer_left_wrong_by_going_back_is_shown_again(visitor: Visitor) -> None:
    visitor.to_the_end()
    for _page in range(3):
        visitor.send("back", q_top_tasks=["1", "2", "3", "4", "5", "6"])
    state_with_six = visitor.page
    assert state_with_six.status_code == 200
    visitor.send(q_top_tasks=["1"])
    visitor.send(q_looked_for="3")
    visitor.send()
    assert visitor.send().status_code == 302


def test_version_published_meanwhile_does_not_disturb(visitor: Visitor, survey: Survey) -> None:
    from surveys.publishing import publish_version

    visitor.to_the_end()
    survey.draft["minutes"] = 6
    survey.save()
    publish_version(survey=survey)
    visitor.send()
    assert Response.objects.get().version.number == 1


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


def test_address_of_the_form_leads_to_its_start(visitor: Visitor) -> None:
    assert visitor.client.get(QUESTIONS)["Location"] == START


def test_national_site_asks_for_the_municipality(survey: Survey, kareli: Municipality) -> None:
    visitor = Visitor(NATIONAL_HOST)
    start = visitor.client.get(START).content.decode()
    assert '<option value="kareli">' in start
    assert "<optgroup" in start
    for fields in ({}, {"municipality": "nowhere"}):
        visitor.page = None
        assert visitor.send(**fields).status_code == 422
        assert 'href="#municipality"' in visitor.text
    visitor.page = None
    visitor.send(municipality="kareli")
    visitor.send()
    visitor.send(q_top_tasks="91")
    visitor.send(q_looked_for="3")
    visitor.send()
    visitor.send()
    assert Response.objects.get().municipality.slug == "kareli"


def test_municipal_site_knows_its_municipality(visitor: Visitor) -> None:
    assert "<select" not in visitor.client.get(START).content.decode()
    visitor.send(municipality="khobi")
    visitor.send()
    visitor.send(q_top_tasks="91")
    visitor.send(q_looked_for="3")
    visitor.send()
    visitor.send()
    assert Response.objects.get().municipality.slug == "kareli"


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


def test_shown_and_answered_are_counted_once(visitor: Visitor) -> None:
    visitor.to_topics()
    visitor.send("back")
    visitor.send(q_settlement="3")
    rows = QuestionView.objects.order_by("question__pk").values_list(
        "question__code", "shown", "answered"
    )
    assert list(rows) == [
        ("settlement", 1, 1),
        ("age_band", 1, 1),
        ("sex", 1, 0),
        ("top_tasks", 1, 0),
    ]


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
