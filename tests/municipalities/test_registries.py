"""What higher rooms register: a place or a permission is given once."""

import pytest

from municipalities.registries import EditorPermissions, HomeSections, TopicDocuments


def test_a_permission_is_registered_once() -> None:
    permissions = EditorPermissions()
    permissions.register(["surveys.view_response", "search.view_querycount"])
    assert list(permissions) == ["surveys.view_response", "search.view_querycount"]
    with pytest.raises(ValueError, match=r"search\.view_querycount"):
        permissions.register(["search.view_querycount"])


def test_a_place_on_the_home_page_is_taken_once() -> None:
    sections = HomeSections()
    sections.register(slot="tasks", builder=lambda **_asked: None)
    with pytest.raises(ValueError, match="tasks"):
        sections.register(slot="tasks", builder=lambda **_asked: None)


def test_who_records_the_documents_of_a_topic_is_registered_once() -> None:
    documents, told = TopicDocuments(), []

    def recorder(**change: object) -> None:
        told.append(change)

    documents.register(recorder)
    with pytest.raises(ValueError, match="recorder"):
        documents.register(recorder)
    documents.record_change(topic="roads")  # type: ignore[arg-type]
    assert told == [{"topic": "roads"}]
