"""A small definition to change in tests."""

from copy import deepcopy
from typing import Any

from surveys.definition import Definition

TEXT = {"ka": "ტექსტი", "en": "Text"}
SMALL: dict[str, Any] = {
    "minutes": 2,
    "intro": TEXT,
    "purpose": TEXT,
    "consent": TEXT,
    "retention": TEXT,
    "controller": {"name": TEXT, "email": "survey@example.ge"},
    "thanks": {"title": TEXT, "text": TEXT},
    "pages": [
        {
            "code": "first",
            "title": TEXT,
            "questions": [
                {
                    "code": "town",
                    "kind": "single",
                    "measure": "nominal",
                    "required": True,
                    "label": TEXT,
                    "options": [
                        {"code": 1, "ka": "ქალაქი", "en": "Town"},
                        {"code": 2, "ka": "სოფელი"},
                        {"code": 9, "ka": "სხვა", "en": "Other", "is_other": True},
                        {"code": -1, "ka": "არ ვიცი", "en": "I do not know"},
                    ],
                }
            ],
        },
        {
            "code": "second",
            "title": TEXT,
            "questions": [
                {
                    "code": "topics",
                    "kind": "multi",
                    "measure": "multi",
                    "role": "toptask",
                    "label": TEXT,
                    "max_choices": 2,
                    "condition": {"q": "town", "op": "in", "v": [1, 2]},
                    "options": [
                        {"code": 1, "ka": "წყალი", "topic": "water"},
                        {"code": 2, "ka": "გზა", "topic": "roads"},
                        {"code": 3, "ka": "ნაგავი", "topic": "waste"},
                        {"code": 90, "ka": "სხვა", "is_other": True},
                        {"code": 91, "ka": "არცერთი", "is_exclusive": True},
                    ],
                }
            ],
        },
        {
            "code": "third",
            "title": TEXT,
            "questions": [
                {
                    "code": "words",
                    "kind": "text",
                    "measure": "text",
                    "label": TEXT,
                    "max_length": 20,
                }
            ],
        },
    ],
}
QUESTION = {"town": (0, 0), "topics": (1, 0), "words": (2, 0)}


def small(**changes: Any) -> dict[str, Any]:
    """The definition as stored; `town={"required": False}` changes a question of it."""
    stored = deepcopy(SMALL)
    for name, values in changes.items():
        if name in QUESTION:
            page, number = QUESTION[name]
            stored["pages"][page]["questions"][number].update(values)
        else:
            stored[name] = values
    return stored


def parsed(**changes: Any) -> Definition:
    """The same, checked."""
    return Definition.model_validate(small(**changes))
