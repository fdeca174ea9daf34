"""What is accepted as an answer, and what is said about the rest."""

import pytest
from django.utils import translation

from surveys.answers import Given, SurveyInputError, check_response
from tests.surveys.samples import parsed

TOWN = {"town": Given(options=(1,))}


def errors_of(**given: Given) -> dict[str, list[str]]:
    with translation.override("en"), pytest.raises(SurveyInputError) as caught:
        check_response(parsed(words={"required": False}), TOWN | given)
    return caught.value.errors


def accepted(**given: Given) -> dict[str, Given]:
    return check_response(parsed(), TOWN | given)


def test_good_answers_are_kept_in_the_order_of_the_survey() -> None:
    given = {"words": Given(text=" კარგი\r\nარის "), "topics": Given(options=(3, 1, 3))}
    assert accepted(**given) == {
        "town": Given(options=(1,)),
        "topics": Given(options=(3, 1)),
        "words": Given(text="კარგი\nარის"),
    }


def test_answer_to_a_hidden_question_is_dropped_even_a_wrong_one() -> None:
    given = {"town": Given(options=(-1,)), "topics": Given(options=(1, 2, 3, 77))}
    assert accepted(**given) == {"town": Given(options=(-1,))}


def test_nothing_given_where_nothing_is_required() -> None:
    assert accepted(topics=Given(), words=Given(text=" \x00\u0007 ")) == TOWN


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"town": Given()}, {"town": ["Choose one answer."]}),
        (
            {"town": Given(options=(5, 6))},
            {"town": ["There is no such answer to choose: 5, 6."]},
        ),
        ({"town": Given(options=(1, 2))}, {"town": ["Choose only one answer."]}),
        (
            {"town": Given(options=(1,), text="ფერმა")},
            {"town": ["Choose only one answer."]},
        ),
        (
            {"topics": Given(options=(1, 91))},
            {"topics": ["This answer cannot be combined with others. Keep it or the others."]},
        ),
        (
            {"topics": Given(options=(91,), text="ბიბლიოთეკა")},
            {"topics": ["This answer cannot be combined with others. Keep it or the others."]},
        ),
        (
            {"topics": Given(options=(1, 2), text="ბიბლიოთეკა")},
            {"topics": ["Choose at most 2 answers; you chose 3."]},
        ),
        (
            {"words": Given(text="ა" * 21)},
            {"words": ["Write at most 20 characters; now there are 21."]},
        ),
        (
            {"words": Given(options=(1,))},
            {"words": ["There is no such answer to choose: 1."]},
        ),
        ({"colour": Given(text="red")}, {"colour": ["This survey has no such question."]}),
    ],
)
def test_message(changes: dict[str, Given], message: dict[str, list[str]]) -> None:
    assert errors_of(**changes) == message


def test_all_mistakes_are_said_at_once() -> None:
    assert set(errors_of(town=Given(), words=Given(text="ა" * 30), colour=Given())) == {
        "town",
        "words",
        "colour",
    }


@pytest.mark.parametrize(
    ("code", "message"),
    [("topics", "Choose at least one answer."), ("words", "Write your answer.")],
)
def test_required(code: str, message: str) -> None:
    definition = parsed(**{code: {"required": True}})
    with translation.override("en"), pytest.raises(SurveyInputError, match=message) as caught:
        check_response(definition, TOWN | {"topics": Given(), "words": Given(text="")})
    assert caught.value.errors == {code: [message]}


def test_words_where_only_choosing_is_asked() -> None:
    plain = [{"code": 1, "ka": "ა"}]
    definition = parsed(town={"options": plain}, topics={"condition": None})
    with translation.override("en"), pytest.raises(SurveyInputError, match="answered by choosing"):
        check_response(definition, {"town": Given(options=(1,), text="სიტყვა")})


def test_own_words_choose_the_other_option() -> None:
    assert accepted(topics=Given(text="ბიბლიოთეკა"))["topics"] == Given(
        options=(90,), text="ბიბლიოთეკა"
    )
    assert accepted(town=Given(text="ფერმა"))["town"].options == (9,)
