"""Demo entries that leave something out: no hours known, no picture drawn."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from portal.demo.bodies import opening_hours
from portal.demo.pages import PageMaker
from portal.demo.schema import Text


def test_hours_nobody_knows_are_none() -> None:
    assert opening_hours(None) == []


def test_an_entry_without_a_picture_gets_none() -> None:
    nothing: Any = None
    maker = PageMaker(today=date(2026, 11, 22), pictures=nothing, topics={})
    entry: Any = SimpleNamespace(image=None)
    assert maker.picture(entry, Text(ka="სახელი")) is None
