"""Shapes of the HTTP API's requests and answers about surveys."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

from municipalities.api import Language


class SurveyOut(Schema):
    """`lang` is the language of the words; `municipality` None means a national survey."""

    slug: str
    municipality: str | None
    title: str
    summary: str
    lang: Language
    version: int
    minutes: int
    opens_at: datetime | None
    closes_at: datetime | None
    url: str


class Surveys(Schema):
    count: int
    lang: Language
    items: list[SurveyOut]


class OptionOut(Schema):
    code: int
    label: str
    topic: str | None
    is_other: bool
    is_exclusive: bool
    is_dk: bool


class QuestionOut(Schema):
    """`condition` is the rule under which the question is asked; None means always."""

    code: str
    kind: Literal["single", "multi", "scale", "text"]
    label: str
    help: str
    required: bool
    max_choices: int | None
    max_length: int | None
    randomise: bool
    condition: dict[str, Any] | None
    options: list[OptionOut]


class PageOut(Schema):
    code: str
    title: str
    text: str
    questions: list[QuestionOut]


class SurveyDetailOut(SurveyOut):
    intro: str
    purpose: str
    consent: str
    retention: str
    controller: str
    controller_email: str
    pages: list[PageOut]


class AnswerIn(Schema):
    """Codes of the options chosen, and words where the question takes them."""

    options: list[int] = Field([], max_length=100)
    text: str = ""


class ResponseIn(Schema):
    """`uuid` is made by the client, once a response: sent again, nothing is stored twice.

    `version` is the one that was answered, the open one if missing. `municipality` is needed on
    the national host only.
    """

    uuid: UUID
    version: int | None = None
    municipality: str | None = None
    mode: Literal["web", "kiosk"] = "web"
    answers: dict[str, AnswerIn] = {}


class ResponseOut(Schema):
    uuid: UUID
    receipt: str
    survey: str
    version: int
    municipality: str
    lang: Language
