"""Both engines give the same answer to every judged query: hits in order, points, counts, corrections."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.test import override_settings
from elasticsearch import Elasticsearch

from search.evaluation import Judgement
from search.find import MAX_LIMIT, search
from search.rebuild import rebuild
from search.request import SearchRequest
from tests.search.judged.conftest import indexed_demo

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.elasticsearch,
    pytest.mark.skipif("SEARCH_SERVER" not in os.environ, reason="see make search-server"),
]
Answer = dict[str, Any]


def answer(judgement: Judgement, engine: str) -> Answer:
    """What a resident is shown, and the points behind it."""
    request = SearchRequest(
        query=judgement.query,
        language=judgement.language,
        municipality=judgement.municipality,
        limit=MAX_LIMIT,
    )
    results = search(request)
    assert results.engine == engine
    return {
        "hits": [(hit.kind, hit.object_id, hit.score, hit.snippet_html) for hit in results.items],
        "count": results.count,
        "kinds": {facet.value: facet.count for facet in results.facets["kind"]},
        "did_you_mean": results.did_you_mean,
        "reason": results.reason,
        "all_words": results.all_words,
        "promoted": [promoted.title for promoted in results.promoted],
    }


@pytest.fixture(scope="module")
def alias() -> Iterator[str]:
    """A name on the server, whose indexes are deleted at the end."""
    name = f"test-{uuid4().hex}"
    yield name
    client = Elasticsearch(f"http://{os.environ['SEARCH_SERVER']}")
    for index in client.indices.get(index=f"{name}-*"):
        client.indices.delete(index=index)
    client.close()


@pytest.fixture(scope="module")
def answers(
    judged_sets: dict[str, list[Judgement]],
    alias: str,
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, list[tuple[Judgement, Answer, Answer]]]:
    """Every judged query with the answer of either engine, over the same demo."""
    folder: Path = tmp_path_factory.mktemp("agree")
    url = f"elasticsearch://{os.environ['SEARCH_SERVER']}/{alias}"
    with django_db_blocker.unblock(), indexed_demo(folder):
        embedded = ask(judged_sets, "tantivy")
        with override_settings(SEARCH_URL=url):
            rebuild()
            server = ask(judged_sets, "elasticsearch")
    return {
        name: list(zip(judgements, embedded[name], server[name], strict=True))
        for name, judgements in judged_sets.items()
    }


def ask(judged_sets: dict[str, list[Judgement]], engine: str) -> dict[str, list[Answer]]:
    return {
        name: [answer(judgement, engine) for judgement in judgements]
        for name, judgements in judged_sets.items()
    }


@pytest.mark.parametrize("name", ["development", "validation"])
def test_both_engines_agree(
    answers: dict[str, list[tuple[Judgement, Answer, Answer]]], name: str
) -> None:
    differing = [
        f"{judgement.query!r} ({judgement.municipality}): {part}\n  {one[part]}\n  {other[part]}"
        for judgement, one, other in answers[name]
        for part in one
        if one[part] != other[part]
    ]
    assert len(answers[name]) > 100
    assert any(one["did_you_mean"] for _, one, _ in answers[name]), "the typos are corrected"
    assert not differing, "\n".join(differing[:20])
