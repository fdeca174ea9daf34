"""Makes spellings that a reader would call the same the same string."""

import re
import unicodedata

# Nuskhuri (which the old capitals lower-case to) stands in the order of modern Mkhedruli.
_NUSKHURI = {code: code - 0x2D00 + 0x10D0 for code in (*range(0x2D00, 0x2D26), 0x2D27, 0x2D2D)}
# Letters dropped by the reform of 1879, as later editions respell them.
_ARCHAIC = {"ჱ": "ეი", "ჲ": "ი", "ჳ": "ვი", "ჴ": "ხ", "ჵ": "ო", "ჼ": "ნ"}
_LETTERS = {**_NUSKHURI, **{ord(letter): modern for letter, modern in _ARCHAIC.items()}}

# Superscript digits too: a unit is looked for as მ or კმ.
INVISIBLE = "\u00b2\u00b3\u00b9\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
COMBINING = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
HYPHENS = "\\-\u2010\u2011\u2012\ufe63\uff0d"
APOSTROPHES = "'\u2018\u2019\u02bc\u02bb\u02b9\u0315\u0060\u00b4"
QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a'

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_COMBINING = re.compile(f"[{COMBINING}]")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_QUOTE = re.compile(f"[{QUOTES}]|,,|''|``")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_SPACE = re.compile(r"\s+")


def strip_accents(text: str) -> str:
    """Drop every combining mark, also those inside composed letters: café -> cafe."""
    if text.isascii():
        return text
    return _COMBINING.sub("", unicodedata.normalize("NFD", text))


def modern_letters(text: str) -> str:
    """Lower-case, and write Mtavruli, Asomtavruli and Nuskhuri in Mkhedruli."""
    return text.lower().translate(_LETTERS)


def normalise_word(raw: str) -> str:
    """The spelling under which a single word is indexed."""
    return strip_accents(_INVISIBLE.sub("", modern_letters(unicodedata.normalize("NFC", raw))))


def normalise(text: str) -> str:
    """The whole text in one spelling: one kind of quote, hyphen, apostrophe and space."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = strip_accents(modern_letters(text))
    text = _APOSTROPHE.sub("'", _HYPHEN.sub("-", _QUOTE.sub('"', text)))
    return _SPACE.sub(" ", text).strip()
