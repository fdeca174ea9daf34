"""Both engines give the same documents in the same order with the same points."""

import os
import random
from datetime import timedelta
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from search.analysis import interpret
from search.attempts import Attempts
from search.document import SearchDocument
from search.engines import Engine, fill, get_engine
from search.planner import Planner
from search.request import SearchRequest
from search.synonyms import Vocabulary, synonyms_of
from search.terms import index_entry
from tests.search.conftest import NOW, make_document

pytestmark = [
    pytest.mark.elasticsearch,
    pytest.mark.skipif("SEARCH_SERVER" not in os.environ, reason="see make search-server"),
]

TEXT = (
    "წყალი წყლის წყლისთვის ბაღი ბაღში ბაღების საბავშვო სკოლა სკოლაში ჩაწერა რეგისტრაცია გზა გზის "
    "შეკეთება მშენებლობა ნებართვა დახმარება დახმარების მოქალაქე მოქალაქეთა განცხადება ნარჩენები "
    "ნაგავი გადასახადი ქონების მიწის კრება სოფელი სოფლის water registration kindergarten waste road"
)
WORDS = TEXT.split()
QUERIES = (
    "წყალი", "ბაღში", "ბაღში ჩაწერა", "bagshi chawera", ",fqib", "water", "waste registration",
    "წყლის მიწოდება", "საბავშვო ბაღი რეგისტრაცია ნებართვა", "მოქალაქის განცხადება",
    "რეგისტარცია", "kindergarden", "ნაგავი", "სოფლის გზის შეკეთება", "როგორ მივიღო დახმარება",
    "ზღარბი", "და", "მშენებლობის ნებართვის გაცემა 2026", "kareli", "gza",
)  # fmt: skip
SYNONYMS = Vocabulary(
    others=synonyms_of([["ნაგავი", "ნარჩენები", "waste"], ["საბავშვო ბაღი", "kindergarten"]])
)


def documents(number: int) -> list[SearchDocument]:
    draw = random.Random(7)

    def words(count: int) -> str:
        return " ".join(draw.choices(WORDS, k=count))

    made = []
    for n in range(number):
        kind = draw.choice(["service", "news", "news", "news", "activity", "page", "centre"])
        municipality = draw.choice([None, "kareli", "khobi"])
        ends = NOW + timedelta(days=draw.randint(-5, 5))
        variant = n > 50 and municipality and kind == "service" and draw.random() < 0.3
        made.append(
            make_document(
                str(n),
                kind=kind,
                municipality=municipality,
                languages=draw.choice([("ka",), ("ka", "en")]),
                title_ka=words(draw.randint(1, 4)),
                body_ka=words(draw.randint(0, 20)),
                keywords_ka=words(draw.randint(0, 2)),
                topics=tuple(draw.sample(["water", "roads", "waste"], k=1)),
                published_at=NOW - timedelta(days=draw.randint(0, 900)) if kind == "news" else None,
                visible_until=ends if kind == "activity" else None,
                variant_of=str(draw.randint(0, 50)) if variant else None,
            )
        )
    return made


@pytest.fixture(scope="module")
def engines(tmp_path_factory, django_db_blocker):
    from django.test import override_settings

    server, alias = os.environ["SEARCH_SERVER"], f"test-{uuid4().hex}"
    made: list[Engine] = []
    urls = (f"tantivy://{tmp_path_factory.mktemp('parity')}", f"elasticsearch://{server}/{alias}")
    for url in urls:
        with override_settings(SEARCH_URL=url):
            made.append(get_engine())
        with made[-1].replacement() as writer:
            fill(writer, map(index_entry, documents(1500)))
    yield made
    client = Elasticsearch(f"http://{server}")
    for name in client.indices.get(index=f"{alias}-*"):
        client.indices.delete(index=name)
    client.close()


def answer(engine: Engine, **values: object):
    base: dict[str, object] = {"language": "ka", "municipality": "kareli", "limit": 100}
    request = SearchRequest(**{**base, **values, "moment": NOW})  # type: ignore[arg-type]
    planner = Planner(request=request, scope=request.scope(now=NOW), vocabulary=SYNONYMS)
    readings = interpret(request.query)
    found = Attempts(engine=engine, planner=planner, interpretation=readings).run().found
    rows = [(f"{row.source['kind']}:{row.source['object_id']}", row.points) for row in found.rows]
    return found.count, found.kinds, rows


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize(
    "values",
    [
        {},
        {"municipality": None},
        {"whole_country": True, "language": "en"},
        {"kinds": ("news", "page"), "topics": ("water",)},
        {"limit": 7, "offset": 7},
    ],
    ids=["municipality", "country", "english", "filters", "page"],
)
def test_same_answer(engines: list[Engine], query: str, values: dict[str, object]) -> None:
    embedded, server = (answer(engine, query=query, **values) for engine in engines)
    assert embedded == server
