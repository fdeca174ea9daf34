"""Every municipality is found under every way its name is written."""

from collections.abc import Callable
from typing import Any

import pytest

from municipalities.models import Municipality
from search.api import rebuild
from tests.conftest import NATIONAL_HOST


@pytest.fixture
def municipalities(country: None) -> list[Municipality]:
    rebuild()
    return list(Municipality.objects.order_by("slug"))


def locative(name: str) -> str:
    """„ბათუმი“ becomes „ბათუმში“; a name that ends in another vowel keeps it."""
    return f"{name.removesuffix('ი')}ში"


def test_every_spelling_finds_its_municipality(
    municipalities: list[Municipality], visit: Callable[..., Any]
) -> None:
    lost = []
    for municipality in municipalities:
        for spelling in (*municipality.spellings, locative(municipality.name_ka)):
            data = {"q": spelling, "kind": "municipality", "limit": 3}
            answer = visit("/api/v1/search", host=NATIONAL_HOST, data=data).json()
            if municipality.slug not in [item["slug"] for item in answer["items"]]:
                lost.append((municipality.slug, spelling))
    assert not lost
