"""The HTTP API of surveys."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from municipalities.models import Municipality
from surveys.models import Response, Survey
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

BASE = "/api/v1/surveys"
KEY = "3f2a91bc-0000-4000-8000-000000000001"
ANSWERS = {"town": {"options": [2]}, "words": {"text": "სიტყვა"}}


def get(path: str, *, host: str = NATIONAL_HOST, **query: Any) -> Any:
    return Client(headers={"host": host}).get(f"{BASE}{path}", query)


def post(body: dict[str, Any], *, host: str = KARELI_HOST, query: str = "") -> Any:
    path = f"{BASE}/strict/responses{query}"
    return Client(headers={"host": host}).post(path, body, content_type="application/json")


def test_list_of_open_surveys(survey: Survey, strict_survey: Survey) -> None:
    Survey.objects.filter(pk=strict_survey.pk).update(closes_at=timezone.now())
    answer = get("", lang="en").json()
    assert (answer["count"], answer["lang"]) == (1, "en")
    item = answer["items"][0]
    assert (item["slug"], item["version"], item["lang"]) == ("information-needs", 1, "en")
    assert item["url"].endswith("/en/surveys/information-needs/")
    assert item["municipality"] is None


def test_list_is_paged(survey: Survey, strict_survey: Survey) -> None:
    answer = get("", limit=1, offset=1).json()
    assert answer["count"] == 2
    assert [item["slug"] for item in answer["items"]] == ["strict"]
    assert get("", limit=101).status_code == 422


def test_survey_of_a_municipality_is_listed_there(
    strict_survey: Survey, kareli: Municipality, khobi: Municipality
) -> None:
    Survey.objects.filter(pk=strict_survey.pk).update(owner_municipality=kareli)
    assert get("").json()["count"] == 0
    assert get("", host=KHOBI_HOST).json()["count"] == 0
    assert get("", municipality="kareli").json()["items"][0]["municipality"] == "kareli"
    assert get("/strict", host=KARELI_HOST).status_code == 200
    assert get("/strict", host=KHOBI_HOST).status_code == 404


def test_definition_is_in_the_language_asked_for(strict_survey: Survey) -> None:
    answer = get("/strict", lang="en").json()
    town, topics, words = (page["questions"][0] for page in answer["pages"])
    assert [option["label"] for option in town["options"]][:2] == ["Town", "სოფელი"]
    assert town["options"][3] == {
        "code": -1,
        "label": "I do not know",
        "topic": None,
        "is_other": False,
        "is_exclusive": True,
        "is_dk": True,
    }
    assert topics["condition"] == {"q": "town", "op": "in", "v": [1, 2]}
    assert (topics["max_choices"], topics["options"][0]["topic"]) == (2, "water")
    assert (words["max_length"], topics["help"], town["condition"]) == (20, "", None)
    assert (answer["lang"], answer["intro"]) == ("ka", "Text")


@pytest.mark.parametrize("window", [{"closes_at": -1}, {"opens_at": 1}])
def test_closed_survey_has_no_definition(strict_survey: Survey, window: dict[str, int]) -> None:
    values = {name: timezone.now() + timedelta(days=days) for name, days in window.items()}
    Survey.objects.filter(pk=strict_survey.pk).update(**values)
    assert get("/strict").status_code == 404


def test_unknown_survey(country: None) -> None:
    assert get("/strict").status_code == 404


def test_first_time_and_again(strict_survey: Survey, kareli: Municipality) -> None:
    first = post({"uuid": KEY, "answers": ANSWERS, "mode": "kiosk"}, query="?lang=en")
    again = post({"uuid": KEY, "answers": {}}, query="?lang=en")
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json() == {
        "uuid": KEY,
        "receipt": "3F2A-91BC",
        "survey": "strict",
        "version": 1,
        "municipality": "kareli",
        "lang": "en",
    }
    assert Response.objects.get().mode == "kiosk"


def test_mistakes_by_question(strict_survey: Survey, kareli: Municipality) -> None:
    answer = post({"uuid": KEY, "answers": {"town": {"options": [1, 2]}}}, query="?lang=en")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"] == {"town": ["Choose only one answer."]}


@pytest.mark.parametrize("body", [{}, {"uuid": "1"}, {"uuid": KEY, "mode": "paper"}])
def test_body_of_another_shape(
    strict_survey: Survey, kareli: Municipality, body: dict[str, Any]
) -> None:
    assert post(body).status_code == 422


def test_version_that_was_answered(strict_survey: Survey, kareli: Municipality) -> None:
    assert post({"uuid": KEY, "version": 7, "answers": ANSWERS}).json()["errors"].keys() == {
        "version"
    }
    assert post({"uuid": KEY, "version": 1, "answers": ANSWERS}).status_code == 201


def test_national_host_needs_the_municipality(strict_survey: Survey, kareli: Municipality) -> None:
    body = {"uuid": KEY, "answers": ANSWERS}
    for wrong in ({}, {"municipality": "atlantis"}):
        answer = post(body | wrong, host=NATIONAL_HOST)
        assert answer.json()["errors"].keys() == {"municipality"}
    assert post(body | {"municipality": "kareli"}, host=NATIONAL_HOST).status_code == 201


def test_host_of_another_municipality(
    strict_survey: Survey, kareli: Municipality, khobi: Municipality
) -> None:
    body = {"uuid": KEY, "answers": ANSWERS, "municipality": "khobi"}
    assert post(body).status_code == 422
    assert post(body, host=KHOBI_HOST).status_code == 201


def test_closed_survey_is_a_conflict(strict_survey: Survey, kareli: Municipality) -> None:
    Survey.objects.filter(pk=strict_survey.pk).update(status=Survey.Status.CLOSED)
    answer = post({"uuid": KEY, "answers": ANSWERS})
    assert (answer.status_code, answer["Content-Type"]) == (409, "application/problem+json")
