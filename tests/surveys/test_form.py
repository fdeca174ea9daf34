"""The way through the form as a resident goes it: plain HTML, no script, no cookie."""

import re

from municipalities.models import Municipality
from surveys.models import QuestionView, Response, Survey
from tests.conftest import NATIONAL_HOST
from tests.surveys.conftest import QUESTIONS, START, Visitor


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
