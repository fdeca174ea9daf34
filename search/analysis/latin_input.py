"""Georgian typed in Latin letters: back to Georgian, as far as the spelling tells."""

import re

_DIGRAPHS = {"tch": "ჭ", "sh": "შ", "ch": "ჩ", "zh": "ჟ", "gh": "ღ", "kh": "ხ", "ts": "ც",
             "dz": "ძ", "dj": "ჯ"}  # fmt: skip
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "აბცდეფგჰიჯკლმნოპქრსთუვწხყზ", strict=True))
_SOUNDS = _DIGRAPHS | _LETTERS
_SOUND = re.compile("|".join([*_DIGRAPHS, "[a-z]"]))


def georgian_spelling(word: str) -> str:
    """The likeliest Georgian letters; ejectives cannot be told, and folding merges them."""
    return _SOUND.sub(lambda hit: _SOUNDS[hit[0]], word)
