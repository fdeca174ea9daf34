"""Search is told of what carries a topic when its words change, and of nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from municipalities.actions import DATA, load_topics
from municipalities.models import InformationPage, NewsPage, PortalPage, Topic, User
from search.models import IndexChange
from tests.municipalities.cms.forms import send

pytestmark = pytest.mark.cms


@pytest.fixture
def topic(country: None) -> Topic:
    return Topic.objects.get(code="roads")


@pytest.fixture
def carriers(topic: Topic, make_page: Callable[..., Any]) -> set[tuple[str, str]]:
    """Two pages with the topic, as search knows them; a draft and another page are nothing to it."""
    pages = [make_page(NewsPage), make_page(InformationPage)]
    draft, _other = make_page(NewsPage, slug="draft"), make_page(NewsPage, slug="other")
    for page in (*pages, draft):
        PortalPage.topics.through.objects.create(portalpage_id=page.pk, topic=topic)
    draft.unpublish()
    IndexChange.objects.all().delete()
    return {("news", str(pages[0].pk)), ("page", str(pages[1].pk))}


@pytest.fixture
def browser(nana: User, enter: Callable[[User], Client]) -> Client:
    return enter(nana)


def changes() -> set[tuple[str, str]]:
    return set(IndexChange.objects.values_list("kind", "object_id"))


@pytest.mark.parametrize("field", ["name_ka", "synonyms_en", "query_words_ka", "code"])
def test_new_words(field: str, topic: Topic, carriers: set[Any], browser: Client) -> None:
    path = reverse("topic:edit", args=[topic.pk])
    assert send(browser, path, **{field: "another"}).status_code == 302
    assert changes() == carriers


def test_the_same_words(topic: Topic, carriers: set[Any], browser: Client) -> None:
    lines = topic.synonyms_ka.replace("\n", "\r\n")
    assert "\r\n" in lines
    path = reverse("topic:edit", args=[topic.pk])
    assert send(browser, path, order="99", synonyms_ka=lines).status_code == 302
    assert changes() == set()


def test_a_topic_is_deleted(topic: Topic, carriers: set[Any], browser: Client) -> None:
    assert browser.post(reverse("topic:delete", args=[topic.pk])).status_code == 302
    assert not Topic.objects.filter(pk=topic.pk).exists()
    assert changes() == carriers


def test_topics_are_loaded_again(topic: Topic, carriers: set[Any], tmp_path: Path) -> None:
    load_topics()
    assert changes() == set()
    path = tmp_path / "topics.yaml"
    text = (DATA / "topics.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace(topic.name_ka, "სხვა გზები"), encoding="utf-8")
    load_topics(path=path)
    assert changes() == carriers
