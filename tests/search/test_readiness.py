"""An index without a document, or an engine that is down, is not ready."""

import pytest

from search import readiness
from search.engines import EngineUnavailableError


class Engine:
    def __init__(self, documents: int | None) -> None:
        self.documents = documents

    def status(self) -> "Engine":
        if self.documents is None:
            raise EngineUnavailableError("down")
        return self


@pytest.mark.parametrize(("documents", "is_ready"), [(3, True), (0, False), (None, False)])
def test_index_is_ready_when_it_holds_something(
    monkeypatch: pytest.MonkeyPatch, documents: int | None, is_ready: bool
) -> None:
    monkeypatch.setattr(readiness, "get_engine", lambda: Engine(documents))
    assert readiness.is_index_ready() is is_ready
