"""What one version of a survey asks: pages, questions, options and their words in both languages.

The same shape stands in a version's `definition`, in a survey's `draft` and in the data file.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from surveys.conditions import Rule

if TYPE_CHECKING:
    from surveys.models import SurveyVersion

TEXT_LIMIT = 2000
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,30}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Strict):
    """Words in both languages; English may be missing and is then read in Georgian."""

    ka: Words
    en: str = ""

    def read(self, language: str) -> str:
        return (self.en if language == "en" else "") or self.ka


class OptionDefinition(Text):
    code: Annotated[int, Field(ge=-32768, le=32767)]
    topic: str | None = None
    is_other: bool = False
    is_exclusive: bool = False

    @property
    def is_dk(self) -> bool:
        """Does not know, refuses, does not apply: no answer to the question."""
        return self.code < 0

    @property
    def stands_alone(self) -> bool:
        """Whether nothing else may be chosen beside it."""
        return self.is_exclusive or self.is_dk


class QuestionDefinition(Strict):
    code: Code
    kind: Literal["single", "multi", "scale", "text"]
    measure: Literal["nominal", "ordinal", "numeric", "text", "rank", "multi"]
    role: Literal["none", "demographic", "importance", "ease", "toptask", "consent"] = "none"
    topic: str | None = None
    required: bool = False
    label: Text
    help: Text | None = None
    max_choices: Annotated[int, Field(ge=1)] | None = None
    max_length: Annotated[int, Field(ge=1, le=TEXT_LIMIT)] = TEXT_LIMIT
    randomise: bool = False
    condition: Rule | None = None
    options: tuple[OptionDefinition, ...] = ()

    @model_validator(mode="after")
    def has_options_that_fit(self) -> Self:
        if (self.kind == "text") == bool(self.options):
            raise ValueError("a text question has no options, every other one has some")
        _unique((str(option.code) for option in self.options), what="option code")
        if sum(option.is_other for option in self.options) > 1:
            raise ValueError("only one option can be the one in own words")
        if self.max_choices is not None and self.kind != "multi":
            raise ValueError("max_choices belongs to a question with several answers")
        return self

    @property
    def other(self) -> OptionDefinition | None:
        return next((option for option in self.options if option.is_other), None)

    @property
    def takes_text(self) -> bool:
        return self.kind == "text" or self.other is not None

    def option(self, code: int) -> OptionDefinition | None:
        return next((option for option in self.options if option.code == code), None)


class PageDefinition(Strict):
    code: Code
    title: Text
    text: Text | None = None
    questions: Annotated[tuple[QuestionDefinition, ...], Field(min_length=1)]


class Controller(Strict):
    name: Text
    email: str
    note: Text | None = None


class Thanks(Strict):
    title: Text
    text: Text


class Preamble(Strict):
    """What is said around the questions."""

    minutes: Annotated[int, Field(ge=1)]
    intro: Text
    purpose: Text
    consent: Text
    retention: Text
    controller: Controller
    thanks: Thanks


class Definition(Preamble):
    pages: Annotated[tuple[PageDefinition, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def is_consistent(self) -> Self:
        _unique((page.code for page in self.pages), what="page code")
        _unique((question.code for question in self.questions()), what="question code")
        earlier: dict[str, set[int]] = {}
        for question in self.questions():
            _check_condition(question, earlier=earlier)
            earlier[question.code] = {option.code for option in question.options}
        return self

    def questions(self) -> Iterator[QuestionDefinition]:
        """All questions in the order they are asked."""
        for page in self.pages:
            yield from page.questions

    def as_json(self) -> dict[str, Any]:
        """The form that is stored: no defaults, so an added setting changes no checksum."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _unique(codes: Iterable[str], *, what: str) -> None:
    twice = [code for code, times in Counter(codes).items() if times > 1]
    if twice:
        raise ValueError(f"{what} used twice: {', '.join(twice)}")


def _check_condition(question: QuestionDefinition, *, earlier: dict[str, set[int]]) -> None:
    """A condition may look only at questions before it and at answers they can have."""
    if question.condition is None:
        return
    for rule in question.condition.comparisons():
        if rule.q not in earlier:
            raise ValueError(f"{question.code}: its condition names {rule.q}, not asked before it")
        if rule.op in {"eq", "ne", "in", "contains"} and set(rule.values) - earlier[rule.q]:
            raise ValueError(f"{question.code}: {rule.q} has no such option {rule.values}")


def checksum(stored: dict[str, Any]) -> str:
    """SHA-256 of a stored definition, whatever the order of its keys."""
    text = json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def definition_of(version: "SurveyVersion") -> Definition:
    """The definition of a published version, parsed once a process: it can never change."""
    if version.sha256 not in _parsed:
        _parsed[version.sha256] = Definition.model_validate(version.definition)
    return _parsed[version.sha256]


_parsed: dict[str, Definition] = {}
