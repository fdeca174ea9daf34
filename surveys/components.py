"""What the templates of the form show: questions with what was given and what is wrong."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from surveys.answers import Given
from surveys.definition import OptionDefinition, PageDefinition, QuestionDefinition
from surveys.form_flow import option_field, shown_questions, text_field
from surveys.form_state import FormState
from surveys.wording import words


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """One box or button; `none` sets apart what excludes the others."""

    value: int
    label: str
    checked: bool
    none: bool


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The field for words: the whole question, or what stands under its options."""

    name: str
    label: str
    hint: str
    value: str
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionField:
    """What `components/question.html` shows; `is_only` makes it the page's heading."""

    name: str
    kind: str
    title: str
    hint: str
    limit: int | None
    options: Sequence[OptionChoice]
    own_words: OwnWords | None
    errors: Sequence[str]
    is_only: bool

    @property
    def first_field(self) -> str:
        """The id an error message points to."""
        return self.name if self.options else str(self.own_words and self.own_words.name)

    @property
    def described_by(self) -> str:
        """Ids of the hint and of the error, for the field or the group."""
        parts = {"hint": bool(self.hint), "error": bool(self.errors)}
        return " ".join(f"{self.name}-{part}" for part, is_there in parts.items() if is_there)


def question_fields(
    page: PageDefinition,
    state: FormState,
    *,
    language: str,
    errors: Mapping[str, Sequence[str]],
) -> list[QuestionField]:
    """The questions of a page as they are shown now."""
    shown = shown_questions(page, state.answers)
    return [
        QuestionField(
            name=option_field(question.code),
            kind="checkbox" if question.kind == "multi" else "radio",
            title=words(question.label, language),
            hint=words(question.help, language),
            limit=question.max_choices,
            options=_choices(question, state, language=language),
            own_words=_own_words(question, state, language=language),
            errors=errors.get(question.code, ()),
            is_only=len(shown) == 1,
        )
        for question in shown
    ]


def _choices(
    question: QuestionDefinition, state: FormState, *, language: str
) -> list[OptionChoice]:
    given = state.answers.get(question.code, Given())
    return [
        OptionChoice(
            value=option.code,
            label=words(option, language),
            checked=option.code in given.options,
            none=option.stands_alone,
        )
        for option in shown_order(question, key=state.response_uuid)
        # Several answers: the field for other words is itself the choice.
        if not (option.is_other and question.kind == "multi")
    ]


def _own_words(question: QuestionDefinition, state: FormState, *, language: str) -> OwnWords | None:
    if not question.takes_text:
        return None
    is_whole = question.kind == "text"
    label = words(question.label if is_whole else question.other, language)
    return OwnWords(
        name=text_field(question.code),
        label=label,
        hint="" if is_whole else _("Do not give a name or a personal number."),
        value=state.answers.get(question.code, Given()).text,
        limit=question.max_length,
    )


def shown_order(question: QuestionDefinition, *, key: UUID) -> list[OptionDefinition]:
    """Options in the order this respondent sees; "other" and what stands alone stay last.

    The order is drawn from the response's key, so it is kept with every response, survives going
    back and changing the language, and can be worked out again for the analysis.
    """
    if not question.randomise:
        return list(question.options)
    movable = [each for each in question.options if not (each.is_other or each.stands_alone)]
    last = [each for each in question.options if each.is_other or each.stands_alone]
    return [*sorted(movable, key=lambda each: _lot(question.code, each.code, key)), *last]


def _lot(question: str, option: int, key: UUID) -> bytes:
    return hashlib.sha256(f"{key}:{question}:{option}".encode()).digest()
