"""Checks what a respondent sent against the version it answers: pure, nothing is read or stored."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from surveys.conditions import holds
from surveys.definition import Definition, QuestionDefinition

# Line breaks and tabs may stay; PostgreSQL refuses a NUL, and nobody can type the rest.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was given for one question: codes of options, and words."""

    options: tuple[int, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.options or self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Answers that may be kept, and messages for those that may not, both by question code."""

    answers: dict[str, Given] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)


class SurveyInputError(ValueError):
    """Answers that cannot be taken; `errors` has messages for each question in the active language.

    A message about the whole response stands under its field: `version`, `municipality`,
    `uuid`, `answers`.
    """

    def __init__(self, errors: dict[str, list[str]]) -> None:
        self.errors = errors
        super().__init__("; ".join(text for texts in errors.values() for text in texts))


def check_response(definition: Definition, given: Mapping[str, Given]) -> dict[str, Given]:
    """All answers that count: those to hidden questions are dropped. Raises `SurveyInputError`."""
    known = {question.code for question in definition.questions()}
    errors = {code: [_("This survey has no such question.")] for code in given if code not in known}
    checked = check_questions(tuple(definition.questions()), given, earlier={})
    errors |= checked.errors
    if not errors and not checked.answers:
        errors = {"answers": [_("Answer at least one question.")]}
    if errors:
        raise SurveyInputError(errors)
    return checked.answers


def check_questions(
    questions: Sequence[QuestionDefinition],
    given: Mapping[str, Given],
    *,
    earlier: Mapping[str, Given],
) -> Checked:
    """Check some questions in their order; `earlier` are accepted answers to those before them."""
    checked = Checked()
    codes = {code: answer.options for code, answer in earlier.items()}
    for question in questions:
        if not holds(question.condition, answers=codes):
            continue
        answer = _tidy(question, given.get(question.code, Given()))
        codes[question.code] = answer.options
        messages = _messages(question, answer)
        if messages:
            checked.errors[question.code] = messages
        elif answer:
            checked.answers[question.code] = answer
    return checked


def _tidy(question: QuestionDefinition, answer: Given) -> Given:
    """Each option once, words without what cannot be seen; words of one's own choose "other"."""
    options = tuple(dict.fromkeys(answer.options))
    text = CONTROL_CHARACTERS.sub("", answer.text.replace("\r\n", "\n")).strip()
    if text and question.other and question.other.code not in options:
        options = (*options, question.other.code)
    return Given(options=options, text=text)


def _messages(question: QuestionDefinition, answer: Given) -> list[str]:
    if not answer:
        return [_missing(question)] if question.required else []
    unknown = [code for code in answer.options if question.option(code) is None]
    if unknown:
        codes = ", ".join(map(str, unknown))
        return [_("There is no such answer to choose: %(codes)s.") % {"codes": codes}]
    return [*_choice_messages(question, answer), *_text_messages(question, answer)]


def _missing(question: QuestionDefinition) -> str:
    if question.kind == "text":
        return _("Write your answer.")
    if question.kind == "multi":
        return _("Choose at least one answer.")
    return _("Choose one answer.")


def _choice_messages(question: QuestionDefinition, answer: Given) -> list[str]:
    chosen = [option for option in question.options if option.code in answer.options]
    if len(chosen) > 1 and question.kind != "multi":
        return [_("Choose only one answer.")]
    alone = next((option for option in chosen if option.stands_alone), None)
    if alone and len(chosen) > 1:
        return [_("This answer cannot be combined with others. Keep it or the others.")]
    if question.max_choices and len(chosen) > question.max_choices:
        return [_too_many(limit=question.max_choices, chosen=len(chosen))]
    return []


def _too_many(*, limit: int, chosen: int) -> str:
    text = ngettext(
        "Choose at most %(limit)s answer; you chose %(chosen)s.",
        "Choose at most %(limit)s answers; you chose %(chosen)s.",
        limit,
    )
    return text % {"limit": limit, "chosen": chosen}


def _text_messages(question: QuestionDefinition, answer: Given) -> list[str]:
    if answer.text and not question.takes_text:
        return [_("This question is answered by choosing, not in words.")]
    if len(answer.text) > question.max_length:
        text = _("Write at most %(limit)s characters; now there are %(length)s.")
        return [text % {"limit": question.max_length, "length": len(answer.text)}]
    return []
