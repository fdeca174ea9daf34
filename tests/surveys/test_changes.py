"""How far a new definition is from the published one."""

from typing import Any

import pytest

from surveys.changes import BreakingChangeError, classify_change
from surveys.models import SurveyVersion
from tests.surveys.samples import QUESTION, SMALL, parsed, small

Change = SurveyVersion.Change
TOWN, TOPICS = (SMALL["pages"][number]["questions"][0]["options"] for number in (0, 1))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Change.COSMETIC),
        ({"minutes": 3}, Change.COSMETIC),
        ({"town": {"label": {"ka": "სად ცხოვრობთ?"}}}, Change.COSMETIC),
        ({"town": {"required": False}}, Change.ADDITIVE),
        ({"town": {"options": [*TOWN, {"code": 3, "ka": "დაბა"}]}}, Change.ADDITIVE),
        ({"topics": {"max_choices": 3}}, Change.ADDITIVE),
        ({"topics": {"max_choices": None}}, Change.ADDITIVE),
        ({"words": {"max_length": 30}}, Change.ADDITIVE),
        ({"words": {"required": True}}, Change.BEHAVIOURAL),
        ({"words": {"max_length": 10}}, Change.BEHAVIOURAL),
        ({"topics": {"max_choices": 1}}, Change.BEHAVIOURAL),
        ({"topics": {"condition": None}}, Change.BEHAVIOURAL),
        ({"town": {"required": False}, "words": {"required": True}}, Change.BEHAVIOURAL),
    ],
)
def test_class(changes: dict[str, Any], expected: str) -> None:
    assert classify_change(old=parsed(), new=parsed(**changes)) == expected


def test_first_version() -> None:
    assert classify_change(old=None, new=parsed()) == Change.FIRST


def test_new_question_is_additive() -> None:
    new = small()
    new["pages"].append({**new["pages"][2], "code": "fourth"})
    new["pages"][3]["questions"] = [{**new["pages"][2]["questions"][0], "code": "more"}]
    assert classify_change(old=parsed(), new=parsed(pages=new["pages"])) == Change.ADDITIVE


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"words": {"code": "other_words"}}, "question words is gone"),
        ({"town": {"kind": "scale"}}, "town: kind is changed"),
        ({"town": {"measure": "ordinal"}}, "town: measure is changed"),
        ({"town": {"options": TOWN[:3]}}, "option town -1 is gone"),
        ({"topics": {"options": [{**TOPICS[0], "topic": "roads"}, *TOPICS[1:]]}}, "topic"),
        ({"topics": {"options": [*TOPICS[:4], {"code": 91, "ka": "არცერთი"}]}}, "is_exclusive"),
    ],
)
def test_breaking(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(BreakingChangeError, match=reason) as caught:
        classify_change(old=parsed(), new=parsed(**changes))
    assert len(caught.value.reasons) == 1


def test_sample_names_its_questions() -> None:
    assert [question.code for question in parsed().questions()] == list(QUESTION)
