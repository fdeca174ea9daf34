"""Sources and documents are refused when they could not be found again."""

import pytest

from search.registry import RegistrationError, Registry
from tests.search.conftest import FakeSource, make_document


def test_sources_by_kind() -> None:
    registry = Registry()
    source = FakeSource("news")
    source.stored["1"] = make_document(kind="news")
    registry.register(source)
    assert registry.get("news") is source
    assert registry.kinds() == ("news",)
    assert registry.labels() == {"news": "News"}
    assert [document.object_id for document in registry.documents()] == ["1"]
    assert list(registry.documents_of(kind="news", object_ids=["1", "2"])) == [source.stored["1"]]
    assert list(registry.documents_of(kind="page", object_ids=["1"])) == []
    registry.unregister("news")
    assert registry.kinds() == ()


def test_a_kind_is_registered_once() -> None:
    registry = Registry()
    registry.register(FakeSource("news"))
    with pytest.raises(RegistrationError, match="already"):
        registry.register(FakeSource("news"))


@pytest.mark.parametrize("missing", ["kind", "label"])
def test_a_source_needs_kind_and_label(missing: str) -> None:
    source = FakeSource("news")
    setattr(source, missing, "")
    with pytest.raises(RegistrationError, match="needs a kind and a label"):
        Registry().register(source)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "poem"}, "Unknown search kind 'poem'"),
        ({"variant_of": "2", "municipality": None}, "has no municipality"),
    ],
)
def test_impossible_documents(values: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make_document(**values)
