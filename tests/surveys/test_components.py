"""Questions as the form shows them."""

from uuid import UUID

from django.utils import timezone

from surveys.answers import Given
from surveys.components import question_fields, shown_order
from surveys.form_flow import first_page_with
from surveys.form_state import FormState
from tests.surveys.samples import parsed

FIRST, SECOND = UUID(int=1), UUID(int=2)


def state(**answers: Given) -> FormState:
    return FormState(
        response_uuid=FIRST,
        version=1,
        municipality="kareli",
        started_at=timezone.now(),
        answers=answers,
    )


def test_options_are_drawn_by_the_key_of_the_response() -> None:
    many = [{"code": code, "ka": str(code)} for code in range(1, 21)]
    last = [
        {"code": 90, "ka": "სხვა", "is_other": True},
        {"code": 91, "ka": "არცერთი", "is_exclusive": True},
        {"code": -1, "ka": "არ ვიცი"},
    ]
    definition = parsed(topics={"options": [*last, *many], "randomise": True})
    question = definition.pages[1].questions[0]
    order = [option.code for option in shown_order(question, key=FIRST)]
    assert order == [option.code for option in shown_order(question, key=FIRST)]
    assert order != [option.code for option in shown_order(question, key=SECOND)]
    assert sorted(order[:20]) == list(range(1, 21))
    assert order[20:] == [90, 91, -1]


def test_order_is_the_surveys_own_unless_drawn() -> None:
    question = parsed().pages[0].questions[0]
    assert [option.code for option in shown_order(question, key=FIRST)] == [1, 2, 9, -1]


def test_field_of_a_question_with_several_answers() -> None:
    given = state(town=Given(options=(1,)), topics=Given(options=(1, 90), text="ტბა"))
    errors = {"topics": ["ცოტა"]}
    (field,) = question_fields(parsed().pages[1], given, language="ka", errors=errors)
    assert (field.kind, field.limit, field.is_only) == ("checkbox", 2, True)
    assert [(each.value, each.checked, each.none) for each in field.options] == [
        (1, True, False),
        (2, False, False),
        (3, False, False),
        (91, False, True),
    ]
    assert (field.own_words.value, field.own_words.label) == ("ტბა", "სხვა")
    assert field.first_field == "q_topics"
    assert field.described_by == "q_topics-error"


def test_field_of_a_question_in_own_words() -> None:
    page = parsed(words={"help": {"ka": "მოკლედ"}}).pages[2]
    (field,) = question_fields(page, state(), language="en", errors={})
    assert (field.first_field, field.described_by) == ("t_words", "q_words-hint")
    assert (field.own_words.limit, field.hint) == (20, '<span lang="ka">მოკლედ</span>')


def test_page_of_a_mistake() -> None:
    assert first_page_with(parsed(), ["words", "nothing"]) == 2
    assert first_page_with(parsed(), ["nothing"]) == 0
