"""What counts as a definition, and how it is stored."""

from typing import Any

import pytest
from pydantic import ValidationError

from surveys.definition import Definition, checksum
from tests.surveys.samples import TEXT, parsed, small

TWICE = [{"code": 1, "ka": "ა"}, {"code": 1, "ka": "ბ"}]
OTHERS = [{"code": 1, "ka": "ა", "is_other": True}, {"code": 2, "ka": "ბ", "is_other": True}]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"town": {"code": "Town"}}, "string_pattern_mismatch"),
        ({"town": {"code": "a" * 32}}, "string_pattern_mismatch"),
        ({"town": {"code": "topics"}}, "question code used twice: topics"),
        ({"town": {"options": []}}, "a text question has no options"),
        ({"words": {"options": [{"code": 1, "ka": "ა"}]}}, "a text question has no options"),
        ({"town": {"options": TWICE}}, "option code used twice: 1"),
        ({"town": {"options": OTHERS}}, "only one option"),
        ({"town": {"max_choices": 2}}, "max_choices belongs"),
        ({"words": {"max_length": 2001}}, "less_than_equal"),
        ({"town": {"condition": {"q": "topics", "op": "answered"}}}, "names topics"),
        ({"topics": {"condition": {"q": "town", "op": "eq", "v": 5}}}, "no such option"),
        ({"town": {"label": {"ka": " ", "en": "Town"}}}, "string_too_short"),
        ({"town": {"colour": "red"}}, "extra_forbidden"),
        ({"pages": []}, "too_short"),
    ],
)
def test_what_is_no_definition(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        parsed(**changes)
    said = [f"{each['type']} {each['msg']}" for each in caught.value.errors()]
    assert any(message in each for each in said), said


def test_page_codes_are_unique() -> None:
    stored = small()
    stored["pages"][1]["code"] = "first"
    with pytest.raises(ValidationError, match="page code used twice"):
        Definition.model_validate(stored)


def test_stored_form_is_read_back_the_same() -> None:
    definition = parsed()
    assert Definition.model_validate(definition.as_json()) == definition
    assert "randomise" not in definition.as_json()["pages"][0]["questions"][0]
    assert parsed(topics={"condition": {"not": {"q": "town", "op": "answered"}}}).as_json()[
        "pages"
    ][1]["questions"][0]["condition"] == {"not": {"q": "town", "op": "answered"}}


def test_checksum_does_not_depend_on_the_order_of_keys() -> None:
    stored = small()
    turned = dict(reversed(stored.items()))
    assert checksum(stored) == checksum(turned)
    assert checksum(stored) != checksum(small(minutes=3))


def test_georgian_is_read_where_english_is_missing() -> None:
    village = parsed().pages[0].questions[0].options[1]
    assert village.read("en") == village.read("ka") == "სოფელი"
    assert parsed(intro=TEXT).intro.read("en") == "Text"


def test_options_that_answer_nothing_stand_alone() -> None:
    town, topics, words = parsed().questions()
    assert [option.stands_alone for option in town.options] == [False, False, False, True]
    assert topics.option(91).stands_alone
    assert not topics.option(91).is_dk
    assert topics.option(7) is None
    assert (town.takes_text, words.takes_text, words.other) == (True, True, None)
