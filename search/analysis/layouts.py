"""Keyboards: what the same keys give when another layout is switched on."""

from search.analysis.romanisation import LETTERS

_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
# XKB ge(ru), Georgian in the places of the Russian typewriter: `,fqib` is ბაღში.
_TYPEWRITER = "ღცუკენგშწზხჯფთვაპროლდჟძჭჩსმიტქბყჰ"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю."
PUNCTUATION_KEYS = frozenset("[];',./")

_QWERTY = {row["key"]: row["letter"] for row in LETTERS}
# A letter has the same key with and without shift unless the other one is taken.
_EITHER_CASE = {key.swapcase(): letter for key, letter in _QWERTY.items()}

# English keys -> the Georgian QWERTY layout, with shift: baRi -> ბაღი.
KEY_MAP = str.maketrans(_EITHER_CASE | _QWERTY)
# The other way round: კინდერგარტენ -> kindergarten.
TO_ENGLISH = str.maketrans({letter: key for key, letter in _QWERTY.items()})
SHIFTED = frozenset(letter for key, letter in _QWERTY.items() if key.isupper())
TYPEWRITER = str.maketrans(dict(zip(_KEYS, _TYPEWRITER, strict=True)))
# The Russian layout left on: ифдш are the keys bali.
FROM_RUSSIAN = str.maketrans(dict(zip(_RUSSIAN, _KEYS, strict=True)))
