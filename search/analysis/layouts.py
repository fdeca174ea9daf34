"""Keyboards: what the same keys give when another layout is switched on."""

from search.analysis.romanisation import _ROWS

_US = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
# XKB ge(ru): Georgian letters in the places of the Russian typewriter.
_TYPEWRITER = "ღცუკენგშწზხჯფთვაპროლდჟძჭჩსმიტქბყჰ"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю."

_QWERTY = {row["key"]: row["letter"] for row in _ROWS}
_LOWER = {key.lower(): letter for key, letter in _QWERTY.items() if key.lower() not in _QWERTY}
KEY_MAP = str.maketrans(
    {**{k.upper(): v for k, v in _QWERTY.items() if k.upper() not in _QWERTY}, **_LOWER, **_QWERTY}
)
TO_ENGLISH = str.maketrans({letter: key for key, letter in _QWERTY.items()})
TYPEWRITER = str.maketrans(dict(zip(_US, _TYPEWRITER, strict=True)))
FROM_RUSSIAN = str.maketrans(dict(zip(_RUSSIAN, _US, strict=True)))
