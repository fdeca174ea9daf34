"""Soft hyphens for long Georgian words: browsers have no hyphenation rules for the language."""

import re

SOFT_HYPHEN = "\u00ad"
LONG = 15  # letters; a shorter word fits into a heading on a phone of 320 px
_VOWELS = "აეიოუ"
_EDGE = 3  # letters that stay together at each end

_LONG_WORD = re.compile(rf"[ა-ჰ]{{{LONG},}}")
_BEFORE_SYLLABLE = re.compile(rf"(?<=[{_VOWELS}])(?=[^{_VOWELS}][{_VOWELS}])")


def soften(text: str) -> str:
    """Allow a break inside long words, after a vowel and before a consonant with its vowel."""
    return _LONG_WORD.sub(lambda found: _soften_word(found.group()), text)


def _soften_word(word: str) -> str:
    points = [found.start() for found in _BEFORE_SYLLABLE.finditer(word)]
    inside = [point for point in points if _EDGE <= point <= len(word) - _EDGE]
    parts = zip([0, *inside], [*inside, len(word)], strict=True)
    return SOFT_HYPHEN.join(word[start:end] for start, end in parts)
