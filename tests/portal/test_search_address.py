"""The address of a results page says what is searched for; links change one thing of it."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from municipalities.models import Municipality
from portal.search_address import Asked, asked_in, number


def asked(address: str, municipality: Municipality | None = None) -> Asked:
    request: Any = RequestFactory().get("/ka/search/")
    request.municipality = municipality
    return asked_in(request, QueryDict(address))


def test_everything_is_read_and_written_back() -> None:
    one = asked("q=ბაღი&kind=news&whole=1&own=1&page=3")
    assert (one.request.query, one.request.kinds, one.request.offset) == ("ბაღი", ("news",), 20)
    assert one.request.whole_country
    assert one.own_words
    assert asked(one.url().removeprefix("?")).request.kinds == ("news",)
    assert one.url(q="a b", kind="", whole=False, own=False) == "?q=a+b"


def test_nonsense_is_left_out() -> None:
    one = asked("q=a&kind=cats&page=-3")
    assert (one.request.kinds, one.request.offset) == ((), 0)
    assert one.url() == "?q=a"
    assert asked("page=9999").request.offset == 490
    assert len(asked(f"q={'a' * 500}").url()) == len("?q=") + 200


def test_the_municipality_is_that_of_the_host(kareli: Municipality) -> None:
    assert asked("municipality=khobi", kareli).request.municipality == "kareli"
    assert asked("q=a").request.municipality is None


@pytest.mark.parametrize("address", ["q=a&kind=news", "q=a&whole=1", "q=a&own=1", "q=a&page=2"])
def test_what_a_link_of_the_page_led_to_is_no_new_question(address: str) -> None:
    assert asked("q=a&page=1").is_first
    assert not asked(address).is_first


@pytest.mark.parametrize(
    ("text", "count"), [("7", 7), ("", 0), ("-1", 0), ("٣", 0), ("1" * 9, 0), ("one", 0)]
)
def test_numbers_somebody_sent(text: str, count: int) -> None:
    assert number(text) == count
