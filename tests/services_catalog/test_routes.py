"""The HTTP API's answers about services."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine

from municipalities.models import Municipality
from tests.conftest import NATIONAL_HOST

Make = Callable[..., Any]
Visit = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("_noon")


@pytest.fixture
def _noon() -> Any:
    with time_machine.travel("2026-11-19T08:00:00Z", tick=False):
        yield


def fetch(visit: Visit, path: str, **options: Any) -> Any:
    response = visit(f"/api/v1/{path}", **options)
    assert response.status_code == 200
    return response.json()


def test_list_says_count_language_and_place(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(make_service("ours", name_ka="ბ", name_en="Aid", is_online=True), kareli)
    make_service("other", name_ka="ა", name_en="")
    answer = fetch(visit, "services?lang=en")
    assert (answer["count"], answer["lang"], answer["municipality"]) == (2, "en", "kareli")
    first, second = answer["items"]
    assert (first["slug"], first["name"], first["lang"]) == ("ours", "Aid", "en")
    assert (first["channels"], first["has_local_details"]) == (["online"], True)
    assert first["category"] == {"code": "education", "name": "Education"}
    assert first["url"].endswith("/en/services/ours/")
    assert (second["name"], second["lang"], second["has_local_details"]) == ("ა", "ka", False)


def test_list_comes_in_parts(kareli: Municipality, make_service: Make, visit: Visit) -> None:
    for slug in "abc":
        make_service(slug)
    answer = fetch(visit, "services?limit=1&offset=1")
    assert answer["count"] == 3
    assert [item["slug"] for item in answer["items"]] == ["b"]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("category=education", ["a", "b"]),
        ("life_event=birth", ["a"]),
        ("audience=family", ["a"]),
        ("topic=preschool", ["b"]),
        ("channel=online", ["b"]),
        ("channel=pigeon", []),
    ],
)
def test_every_filter_of_the_contract_narrows_the_list(
    kareli: Municipality, make_service: Make, visit: Visit, query: str, slugs: list[str]
) -> None:
    make_service("a", life_events=["birth"], audiences=["family"])
    make_service("b", topics=["preschool"], is_online=True)
    assert [item["slug"] for item in fetch(visit, f"services?{query}")["items"]] == slugs


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "offset=-1", "lang=de"])
def test_values_outside_the_contract_are_refused(
    kareli: Municipality, visit: Visit, query: str
) -> None:
    assert visit(f"/api/v1/services?{query}").status_code == 422


def test_detail_has_the_variant_of_the_host_applied(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    service = make_service(
        cost_ka="ეროვნული",
        papers=[("ა", "a")],
        steps=[("ბ", "b")],
        audiences=["family"],
        provider_ka="მერია",
    )
    make_variant(
        service, kareli, cost_ka="200", cost_status="partly", phone="+995 1", local_note_ka="შ"
    )
    make_service("newborn-aid")
    answer = fetch(visit, "services/kindergarten?lang=en")
    cost = answer["facts"][0]
    assert (cost["label"], cost["value"]) == ("What it costs", {"text": "200", "lang": "ka"})
    assert (cost["status"], cost["is_confirmed"], cost["origin"]) == ("partly", False, "local")
    assert answer["municipality"] == "kareli"
    assert answer["office"]["phone"] == "+995 1"
    assert answer["office"]["address"] is None
    assert answer["next_step"]["kind"] == "office"
    assert answer["documents"] == [{"text": "a", "lang": "en"}]
    assert answer["steps"] == [{"text": "b", "lang": "en"}]
    assert answer["provider"] == {"text": "მერია", "lang": "ka"}
    assert answer["local_note"]["text"] == "შ"
    assert answer["audiences"] == [{"code": "family", "name": "family"}]
    assert [row["code"] for row in answer["related"]] == ["newborn-aid"]


def test_labels_are_in_the_language_asked_for_whatever_the_browser_speaks(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service()
    english = {"headers": {"accept-language": "en"}}
    georgian = fetch(visit, "services/kindergarten", **english)
    assert georgian["lang"] == "ka"
    assert georgian["next_step"]["kind"] == "office"


def test_national_host_answers_for_the_municipality_asked_for(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(make_service(), kareli, local_note_ka="შ")
    path = "services/kindergarten"
    assert fetch(visit, path, host=NATIONAL_HOST)["office"] is None
    local = fetch(visit, f"{path}?municipality=kareli", host=NATIONAL_HOST)
    assert local["local_note"]["text"] == "შ"
    assert local["url"].startswith("http://kareli.")


@pytest.mark.parametrize(
    ("path", "host"),
    [
        ("services/nothing", NATIONAL_HOST),
        ("services?municipality=nowhere", NATIONAL_HOST),
        ("services/kindergarten?municipality=nowhere", NATIONAL_HOST),
        ("services/kindergarten?municipality=khobi", "kareli.localhost"),
        ("services?municipality=khobi", "kareli.localhost"),
    ],
)
def test_what_is_not_there_is_404(
    kareli: Municipality, make_service: Make, visit: Visit, path: str, host: str
) -> None:
    make_service()
    assert visit(f"/api/v1/{path}", host=host).status_code == 404
