"""The national host of the HTTP API: everybody's content, or that of the one that is named."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from municipalities.models import Alert, Municipality, NewsIndexPage, NewsPage
from tests.conftest import NATIONAL_HOST

Visit = Callable[..., Any]


@pytest.fixture
def both(kareli: Municipality, khobi: Municipality) -> None:
    """A news item and an alert of each."""
    now = timezone.now()
    for municipality in (kareli, khobi):
        index = NewsIndexPage.objects.get(municipality=municipality)
        index.add_child(instance=NewsPage(title_ka=municipality.name_ka))
        Alert.objects.create(
            municipality=municipality,
            title_ka=municipality.name_ka,
            starts_at=now - timedelta(hours=1),
            ends_at=now + timedelta(hours=1),
        )


@pytest.mark.parametrize("kind", ["news", "alerts"])
@pytest.mark.parametrize(
    ("query", "found"),
    [("", {"kareli", "khobi"}), ("?municipality=khobi", {"khobi"}), ("?municipality=vani", set())],
)
def test_the_national_host_answers_for_all_or_for_one(
    kind: str, query: str, found: set[str], both: None, visit: Visit
) -> None:
    listed = visit(f"/api/v1/{kind}{query}", host=NATIONAL_HOST).json()
    assert {item["municipality"] for item in listed["items"]} == found
    assert listed["count"] == len(found)


def test_a_municipality_nobody_knows_is_not_there(both: None, visit: Visit) -> None:
    for kind in ("news", "alerts", "municipalities"):
        answer = visit(f"/api/v1/{kind}?municipality=atlantis", host=NATIONAL_HOST)
        assert answer.status_code == 404


def test_the_list_of_municipalities_is_cut_to_the_one_that_is_named(
    kareli: Municipality, visit: Visit
) -> None:
    listed = visit("/api/v1/municipalities?municipality=kareli", host=NATIONAL_HOST).json()
    assert [item["slug"] for item in listed["items"]] == ["kareli"]
    assert listed["count"] == 1
    assert [item["slug"] for item in visit("/api/v1/municipalities").json()["items"]] == ["kareli"]
