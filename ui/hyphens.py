"""Soft hyphens for long Georgian words: browsers have no hyphenation rules for the language."""

import re

from .dates import JOINED_HYPHEN

SOFT_HYPHEN = "\u00ad"
LONG = 15  # letters; a shorter word fits into a heading on a phone of 320 px
_VOWELS = "აეიოუ"
_EDGE = 3  # letters that stay together at each end

_COMPOUND = re.compile(r"[ა-ჰ]+(?:-[ა-ჰ]+)+")
_LONG_WORD = re.compile(rf"[ა-ჰ]{{{LONG},}}")
_BEFORE_SYLLABLE = re.compile(rf"(?<=[{_VOWELS}])(?=[^{_VOWELS}][{_VOWELS}])")


def soften(text: str) -> str:
    """Allow a break inside long words, before a consonant with its vowel; short compounds stay whole."""
    whole = _COMPOUND.sub(lambda found: _join_compound(found.group()), text)
    return _LONG_WORD.sub(lambda found: _soften_word(found.group()), whole)


def _join_compound(word: str) -> str:
    return word.replace("-", JOINED_HYPHEN) if len(word) < LONG else word


def _soften_word(word: str) -> str:
    points = [found.start() for found in _BEFORE_SYLLABLE.finditer(word)]
    inside = [point for point in points if _EDGE <= point <= len(word) - _EDGE]
    parts = zip([0, *inside], [*inside, len(word)], strict=True)
    return SOFT_HYPHEN.join(word[start:end] for start, end in parts)
