"""How far a new definition is from the published one: what a live survey may still change."""

from collections.abc import Iterator

from surveys.definition import Definition, OptionDefinition, QuestionDefinition
from surveys.models import SurveyVersion

Change = SurveyVersion.Change
FIXED_IN_QUESTION = ("kind", "measure", "role", "topic")
FIXED_IN_OPTION = ("topic", "is_other", "is_exclusive")


class BreakingChangeError(ValueError):
    """The new definition would make answers already given mean something else."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))


def classify_change(*, old: Definition | None, new: Definition) -> SurveyVersion.Change:
    """Class of the change, the gravest part deciding. Raises `BreakingChangeError`."""
    if old is None:
        return Change.FIRST
    reasons = list(_breaks(old, new))
    if reasons:
        raise BreakingChangeError(reasons)
    before = {question.code: question for question in old.questions()}
    found = {
        change
        for question in new.questions()
        for change in _milder_changes(before.get(question.code), question)
    }
    for change in (Change.BEHAVIOURAL, Change.ADDITIVE):
        if change in found:
            return change
    return Change.COSMETIC


def _breaks(old: Definition, new: Definition) -> Iterator[str]:
    after = {question.code: question for question in new.questions()}
    for question in old.questions():
        if question.code not in after:
            yield f"question {question.code} is gone"
            continue
        changed = after[question.code]
        yield from _differences(question, changed, FIXED_IN_QUESTION, name=question.code)
        for option in question.options:
            yield from _option_breaks(option, changed, name=f"{question.code} {option.code}")


def _option_breaks(
    option: OptionDefinition, question: QuestionDefinition, *, name: str
) -> Iterator[str]:
    changed = question.option(option.code)
    if changed is None:
        yield f"option {name} is gone"
    else:
        yield from _differences(option, changed, FIXED_IN_OPTION, name=name)


def _differences(old: object, new: object, fields: tuple[str, ...], *, name: str) -> Iterator[str]:
    for field in fields:
        if getattr(old, field) != getattr(new, field):
            yield f"{name}: {field} is changed"


def _milder_changes(
    old: QuestionDefinition | None, new: QuestionDefinition
) -> Iterator[SurveyVersion.Change]:
    if old is None:
        yield Change.ADDITIVE
        return
    if len(new.options) > len(old.options) or (old.required and not new.required):
        yield Change.ADDITIVE
    if old.condition != new.condition or (new.required and not old.required):
        yield Change.BEHAVIOURAL
    most = len(new.options)
    before, after = old.max_choices or most, new.max_choices or most
    if after != before or new.max_length != old.max_length:
        narrower = after < before or new.max_length < old.max_length
        yield Change.BEHAVIOURAL if narrower else Change.ADDITIVE
