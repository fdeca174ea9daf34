"""Makes silent mistakes loud: an undefined template variable fails, unordered results are shuffled."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import QuerySet
from django.template import engines


class UndefinedVariableError(Exception):
    """A template of ours asked for a variable that is not there."""


class Undefined(str):
    """What Django prints for a missing variable; ours complains instead."""

    __slots__ = ()

    def __mod__(self, missing: Any) -> str:
        raise UndefinedVariableError(str(missing))

    def __contains__(self, text: object) -> bool:
        return text == "%s"


@pytest.fixture(autouse=True)
def _undefined_variables_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """Except in Wagtail's own templates, which rely on it: tests of the CMS mark themselves."""
    if request.node.get_closest_marker("cms"):
        yield
        return
    engine = engines["django"].engine
    engine.string_if_invalid = Undefined("%s")
    yield
    engine.string_if_invalid = ""


@pytest.fixture(autouse=True)
def _unordered_results_are_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list somebody forgot to order comes in any order; better in a test than in production."""
    fetch_all = QuerySet._fetch_all

    def shuffled(self: QuerySet[Any]) -> None:
        is_first = self._result_cache is None
        fetch_all(self)
        if is_first and not self.ordered and not self.query.is_sliced:
            random.shuffle(self._result_cache)

    monkeypatch.setattr(QuerySet, "_fetch_all", shuffled)
