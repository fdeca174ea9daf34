"""Cuts text into words of one script each, and compounds into their parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from search.analysis.georgian import is_ending
from search.analysis.normalisation import (
    APOSTROPHES,
    COMBINING,
    HYPHENS,
    INVISIBLE,
    QUOTES,
    normalise_word,
)

Script = Literal["georgian", "latin", "digits", "other"]

_IGNORABLE = f"[{COMBINING}{INVISIBLE}]*"
_LETTER = rf"[^\W_]{_IGNORABLE}"
_PIECE = rf"{_LETTER}(?:[{APOSTROPHES}]?{_LETTER})*"
_COMPOUND = re.compile(rf"{_PIECE}(?:[{QUOTES}]?[{HYPHENS}]{_PIECE})*")
_GEORGIAN = "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"
_RUN = re.compile(
    rf"(?P<georgian>(?:[{_GEORGIAN}]{_IGNORABLE})+)"
    rf"|(?P<digits>(?:\d{_IGNORABLE})+(?![0-9A-Za-z]))"
    rf"|(?P<latin>(?:[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]{_IGNORABLE}[{APOSTROPHES}]?)+)"
    rf"|(?P<other>(?:(?![{_GEORGIAN}{HYPHENS}{QUOTES}])\w{_IGNORABLE})+)"
)
_PLAIN = re.compile("[\u10d0-\u10f0]+")  # modern Georgian letters alone: nothing to normalise
_POSSESSIVE = re.compile(f"[{APOSTROPHES}]s$")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_HYPHEN = re.compile(f"[{HYPHENS}]")


def is_plain(text: str) -> bool:
    """Whether a text is one word in modern Georgian letters and nothing else."""
    return _PLAIN.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its normalised spelling; `parts` counts the parts a closed compound covers."""

    start: int
    end: int
    text: str
    script: Script
    parts: int = 0


def _spelling(raw: str, script: Script) -> str:
    word = normalise_word(raw)
    if script == "latin":
        return _APOSTROPHE.sub("", _POSSESSIVE.sub("", word))
    return word


def _runs(compound: re.Match[str]) -> list[Token]:
    """The parts of a compound, without the endings and prefixes that numbers and names take."""
    runs: list[Token] = []
    for hit in _RUN.finditer(compound[0]):
        script: Script = hit.lastgroup  # type: ignore[assignment]
        text = _spelling(hit[0], script)
        if runs and script == "georgian" and is_ending(text):
            continue
        if script == "digits" and runs and runs[-1].text == "მე":
            runs.pop()  # the ordinal prefix of მე-2
        start = compound.start() + hit.start()
        runs.append(Token(start, compound.start() + hit.end(), text, script))
    return runs


def _closed(compound: re.Match[str], runs: list[Token]) -> Token | None:
    """The compound written as one word (ბაგა-ბაღი is also typed ბაგაბაღი)."""
    scripts = {run.script for run in runs}
    if len(runs) < 2 or scripts == {"digits"} or not _HYPHEN.search(compound[0]):
        return None
    script = runs[-1].script if len(scripts) == 1 else "other"
    return Token(runs[0].start, runs[-1].end, "".join(run.text for run in runs), script, len(runs))


def tokens(text: str) -> Iterator[Token]:
    """Tokens in order; a closed compound comes before its parts. A footnote mark is no word."""
    return (token for token in _tokens(text) if token.text)


def _tokens(text: str) -> Iterator[Token]:
    for compound in _COMPOUND.finditer(text):
        word = compound[0]
        if is_plain(word):
            yield Token(compound.start(), compound.end(), word, "georgian")
            continue
        runs = _runs(compound)
        closed = _closed(compound, runs)
        if closed:
            yield closed
        yield from runs
