"""Demonstration answers: allowed, marked, the same at every run."""

import random
from collections import Counter

import pytest

from municipalities.models import Municipality
from surveys.answers import check_response
from surveys.definition import definition_of
from surveys.models import Response, Survey, SurveyVersion
from surveys.synthetic import load_synthetic_responses, synthetic_answers
from tests.surveys.samples import parsed


def test_responses_are_marked_and_spread(
    survey: Survey, kareli: Municipality, khobi: Municipality
) -> None:
    assert load_synthetic_responses(count=40) == 40
    assert not Response.objects.filter(is_synthetic=False).exists()
    places = Counter(each.municipality.slug for each in Response.objects.order_by("uuid"))
    assert set(places) == {"kareli", "khobi"}
    assert min(places.values()) >= 10


def test_second_run_adds_nothing_and_a_larger_one_the_rest(
    survey: Survey, kareli: Municipality
) -> None:
    assert load_synthetic_responses(count=5) == 5
    assert load_synthetic_responses(count=5) == 0
    first = set(Response.objects.order_by("uuid").values_list("uuid", flat=True))
    assert load_synthetic_responses(count=8) == 3
    assert first < set(Response.objects.order_by("uuid").values_list("uuid", flat=True))


def test_nobody_to_ask(country: None) -> None:
    assert load_synthetic_responses(count=5) == 0


def test_no_open_site(survey: Survey) -> None:
    Municipality.objects.update(site=None)
    assert load_synthetic_responses(count=5) == 0


@pytest.mark.parametrize("seed", range(3))
def test_invented_answers_are_allowed(version: SurveyVersion, seed: int) -> None:
    definition = definition_of(version)
    chance = random.Random(seed)
    for _number in range(100):
        check_response(definition, synthetic_answers(definition, chance))


def test_every_kind_of_question_is_answered() -> None:
    only_refusals = [{"code": -1, "ka": "არ ვიცი"}]
    definition = parsed(
        town={"options": only_refusals},
        words={"required": True},
        topics={"condition": None, "max_choices": None},
    )
    answers = synthetic_answers(definition, random.Random(1))
    assert answers["town"].options == (-1,)
    assert 0 < len(answers["words"].text) <= 20
    assert answers["topics"].options
