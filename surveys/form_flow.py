"""The way through the form: what a page sends, which page comes next, when it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.http import QueryDict

from surveys.answers import Given, check_questions
from surveys.conditions import holds
from surveys.definition import Definition, PageDefinition, QuestionDefinition
from surveys.form_state import FormState

HONEYPOT = "homepage"  # a field people do not see; what fills it is probably a program
SECONDS_PER_QUESTION = 1  # quicker than this nobody reads (doi 10.1177/1948550617703168)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What follows a page that was sent: the state to show, with errors, or the end."""

    state: FormState
    errors: dict[str, list[str]] = field(default_factory=dict)
    answered: tuple[str, ...] = ()  # questions of a page passed for the first time
    is_finished: bool = False


def option_field(code: str) -> str:
    """Name of the choices of a question in the form."""
    return f"q_{code}"


def text_field(code: str) -> str:
    """Name of the words of a question in the form."""
    return f"t_{code}"


def shown_questions(page: PageDefinition, answers: Mapping[str, Given]) -> list[QuestionDefinition]:
    """Questions of a page to show. One that depends on its own page is shown until it is sent:

    without a script nobody can hide it in time, and its answer is dropped if it does not apply.
    """
    codes = {code: given.options for code, given in answers.items()}
    here = {question.code for question in page.questions}
    return [
        question
        for question in page.questions
        if holds(question.condition, answers=codes) or _depends_on(question, here)
    ]


def _depends_on(question: QuestionDefinition, codes: set[str]) -> bool:
    rules = question.condition.comparisons() if question.condition else ()
    return any(rule.q in codes for rule in rules)


def answers_sent(page: PageDefinition, sent: QueryDict) -> dict[str, Given]:
    """What a page sent for each of its questions; what is no number is no option."""
    return {
        question.code: Given(
            options=tuple(
                int(value)
                for value in sent.getlist(option_field(question.code))
                if value.removeprefix("-").isdecimal() and len(value) <= 6
            ),
            text=sent.get(text_field(question.code), ""),
        )
        for question in page.questions
    }


def take_step(definition: Definition, state: FormState, sent: QueryDict) -> Step:
    """Follow the button that was pressed: next, back, skip, or the other language."""
    if sent.get(HONEYPOT):
        state = replace(state, is_doubtful=True)
    page = definition.pages[state.page]
    action = sent.get("action", "next")
    if action == "skip" and not any(question.required for question in page.questions):
        nothing = {question.code: Given() for question in page.questions}
        return _forward(definition, state, nothing)
    answers = answers_sent(page, sent)
    if action == "language":
        return Step(state=state.with_answers(answers, page=state.page))
    if action == "back":
        before = _neighbour(definition, state.with_answers(answers, page=state.page), step=-1)
        return Step(state=state.with_answers(answers, page=before or 0))
    return _forward(definition, state, answers)


def _forward(definition: Definition, state: FormState, answers: dict[str, Given]) -> Step:
    page = definition.pages[state.page]
    staying = state.with_answers(answers, page=state.page)
    checked = check_questions(page.questions, answers, earlier=state.answers)
    if checked.errors:
        return Step(state=staying, errors=checked.errors)
    is_first_time = state.page == state.furthest
    answered = tuple(checked.answers) if is_first_time else ()
    following = _neighbour(definition, staying, step=+1)
    if following is None:
        return Step(state=staying, answered=answered, is_finished=True)
    return Step(state=state.with_answers(answers, page=following), answered=answered)


def _neighbour(definition: Definition, state: FormState, *, step: int) -> int | None:
    """The next page in a direction that has something to ask; None beyond the ends."""
    number = state.page + step
    while 0 <= number < len(definition.pages):
        if shown_questions(definition.pages[number], state.answers):
            return number
        number += step
    return None


def first_page_with(definition: Definition, codes: Iterable[str]) -> int:
    """Number of the first page that has one of these questions."""
    wanted = set(codes)
    numbers = (
        number
        for number, page in enumerate(definition.pages)
        if wanted & {question.code for question in page.questions}
    )
    return next(numbers, 0)


def quality_flags(definition: Definition, state: FormState, *, now: datetime) -> tuple[str, ...]:
    """Doubts about a response; an analyst decides about them."""
    taken = (now - state.started_at).total_seconds()
    is_quick = taken < SECONDS_PER_QUESTION * len(list(definition.questions()))
    flags = {"honeypot": state.is_doubtful, "fast": is_quick}
    return tuple(name for name, is_set in flags.items() if is_set)
