"""Rules over earlier answers."""

from typing import Any

import pytest
from pydantic import ValidationError

from surveys.conditions import Rule, holds

ANSWERS = {"town": (3,), "topics": (2, 6), "age": (-1,), "empty": ()}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"q": "town", "op": "eq", "v": 3}, True),
        ({"q": "town", "op": "eq", "v": 2}, False),
        ({"q": "town", "op": "ne", "v": 3}, False),
        ({"q": "nobody", "op": "ne", "v": 3}, True),
        ({"q": "town", "op": "in", "v": [1, 3]}, True),
        ({"q": "town", "op": "in", "v": [1, 2]}, False),
        ({"q": "topics", "op": "contains", "v": 6}, True),
        ({"q": "topics", "op": "contains", "v": 5}, False),
        ({"q": "town", "op": "gt", "v": 2}, True),
        ({"q": "town", "op": "gt", "v": 3}, False),
        ({"q": "town", "op": "gte", "v": 3}, True),
        ({"q": "town", "op": "lt", "v": 3}, False),
        ({"q": "town", "op": "lte", "v": 3}, True),
        ({"q": "age", "op": "lt", "v": 3}, False),  # "does not know" is no number
        ({"q": "age", "op": "answered"}, True),
        ({"q": "empty", "op": "answered"}, False),
        ({"all": [{"q": "town", "op": "eq", "v": 3}, {"q": "age", "op": "answered"}]}, True),
        ({"all": [{"q": "town", "op": "eq", "v": 3}, {"q": "empty", "op": "answered"}]}, False),
        ({"any": [{"q": "town", "op": "eq", "v": 1}, {"q": "age", "op": "answered"}]}, True),
        ({"any": [{"q": "town", "op": "eq", "v": 1}]}, False),
        ({"not": {"q": "town", "op": "eq", "v": 1}}, True),
    ],
)
def test_rule(rule: dict[str, Any], expected: bool) -> None:
    assert holds(Rule.model_validate(rule), answers=ANSWERS) is expected


def test_no_rule_always_holds() -> None:
    assert holds(None, answers={})


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"q": "town"},
        {"q": "town", "op": "eq"},
        {"q": "town", "op": "in", "v": 3},
        {"q": "town", "op": "answered", "v": 3},
        {"q": "town", "op": "like", "v": 3},
        {"q": "town", "op": "eq", "v": 3, "all": [{"q": "town", "op": "answered"}]},
        {"q": "town", "op": "eq", "v": 3, "why": "extra"},
    ],
)
def test_rule_without_one_clear_form_is_refused(rule: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate(rule)


def test_comparisons_of_a_nested_rule() -> None:
    rule = Rule.model_validate(
        {
            "any": [
                {"all": [{"q": "a", "op": "eq", "v": 1}, {"not": {"q": "b", "op": "answered"}}]},
                {"q": "c", "op": "in", "v": [1, 2]},
            ]
        }
    )
    assert [(each.q, each.values) for each in rule.comparisons()] == [
        ("a", (1,)),
        ("b", ()),
        ("c", (1, 2)),
    ]
