"""The whole of `GET /api/v1/search` on the national host, from the request to the bytes."""

from collections.abc import Iterable

from django.test import Client

from benchmarks.search_times import Times
from municipalities.api import load_municipalities, load_topics
from portal.actions import provision_national_portal

HOST = "localhost"


def open_portal() -> Client:
    """The national portal with all municipalities, and somebody who asks it."""
    load_topics()
    load_municipalities()
    provision_national_portal()
    return Client(headers={"host": HOST})


def ask_api(client: Client, queries: Iterable[str]) -> Times:
    """The first page of twenty hits for each query."""
    times = Times()
    for query in queries:
        with times.one():
            answer = client.get("/api/v1/search", {"q": query})
        if answer.status_code != 200 or answer.json()["reason"] == "unavailable":
            raise RuntimeError(f"{query}: {answer.status_code} {answer.content[:200]!r}")
    return times
