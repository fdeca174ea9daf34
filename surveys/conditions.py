"""When a question is asked: a small typed tree over answers given before, no expression language."""

from collections.abc import Iterator, Mapping
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Codes = tuple[int, ...]


class Rule(BaseModel):
    """A comparison of one earlier question's codes, or `all`, `any`, `not` of further rules."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    q: str | None = None
    op: Literal["eq", "ne", "in", "contains", "gt", "gte", "lt", "lte", "answered"] | None = None
    v: int | tuple[int, ...] | None = None
    all: tuple["Rule", ...] | None = None
    any: tuple["Rule", ...] | None = None
    negated: "Rule | None" = Field(None, alias="not")

    @model_validator(mode="after")
    def has_one_form(self) -> Self:
        forms = [self.q is not None, bool(self.all), bool(self.any), self.negated is not None]
        if sum(forms) != 1:
            raise ValueError("a condition is one of: q with op, all, any, not")
        if self.q is not None:
            self._check_value()
        return self

    def _check_value(self) -> None:
        if self.op is None:
            raise ValueError("op is missing")
        exceptions: dict[str, type] = {"answered": type(None), "in": tuple}
        if not isinstance(self.v, exceptions.get(self.op, int)):
            raise ValueError(f"op {self.op} does not go with this v")  # noqa: TRY004

    def comparisons(self) -> Iterator["Rule"]:
        """Every comparison in the tree."""
        if self.q is not None:
            yield self
        parts = (*(self.all or ()), *(self.any or ()), *((self.negated,) if self.negated else ()))
        for part in parts:
            yield from part.comparisons()

    @property
    def values(self) -> Codes:
        """Codes compared with."""
        return self.v if isinstance(self.v, tuple) else () if self.v is None else (self.v,)


def holds(rule: Rule | None, *, answers: Mapping[str, Codes]) -> bool:
    """Whether the rule is met by the codes chosen so far; no rule is always met.

    A question nobody answered meets only `ne`.
    """
    if rule is None:
        return True
    if rule.all is not None:
        return all(holds(part, answers=answers) for part in rule.all)
    if rule.any is not None:
        return any(holds(part, answers=answers) for part in rule.any)
    if rule.negated is not None:
        return not holds(rule.negated, answers=answers)
    return _compare(rule, answers.get(str(rule.q), ()))


def _compare(rule: Rule, chosen: Codes) -> bool:
    if rule.op == "answered":
        return bool(chosen)
    if rule.op == "ne":
        return not set(rule.values) & set(chosen)
    if rule.op in {"eq", "in", "contains"}:
        return bool(set(rule.values) & set(chosen))
    return any(_ordered(str(rule.op), code, rule.values[0]) for code in chosen if code >= 0)


def _ordered(op: str, code: int, value: int) -> bool:
    return {
        "gt": code > value,
        "gte": code >= value,
        "lt": code < value,
        "lte": code <= value,
    }[op]
