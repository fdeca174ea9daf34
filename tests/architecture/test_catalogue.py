"""Every string exists in Georgian, with the same placeholders, and nothing is in Mtavruli."""

import re
from pathlib import Path

import polib
import pytest

CATALOGUE = Path(__file__).parents[2] / "locale/ka/LC_MESSAGES/django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
MTAVRULI = re.compile("[\u1c90-\u1cbf]")


@pytest.fixture(scope="module")
def entries() -> list[polib.POEntry]:
    return list(polib.pofile(str(CATALOGUE)))


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_message_has_a_georgian_text(entries: list[polib.POEntry]) -> None:
    assert entries
    assert not [entry.msgid for entry in entries if entry.fuzzy or not all(texts(entry))]


def test_placeholders_are_the_same_in_both_languages(entries: list[polib.POEntry]) -> None:
    wrong = [
        entry.msgid
        for entry in entries
        for text in texts(entry)
        if set(PLACEHOLDER.findall(text))
        - set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
        or not set(PLACEHOLDER.findall(entry.msgid)) <= set(PLACEHOLDER.findall(text))
    ]
    assert not wrong


def test_no_message_is_written_in_capitals(entries: list[polib.POEntry]) -> None:
    assert not [entry.msgid for entry in entries for text in texts(entry) if MTAVRULI.search(text)]
