"""Georgian typed in Latin letters: back to Georgian, as far as the spelling tells."""

import re
from itertools import product

_DIGRAPHS = {"tch": "ჭ", "sh": "შ", "ch": "ჩ", "zh": "ჟ", "gh": "ღ", "kh": "ხ", "ts": "ც",
             "dz": "ძ", "dj": "ჯ"}  # fmt: skip
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "აბცდეფგჰიჯკლმნოპქრსთუვწხყზ", strict=True))
_SOUND = re.compile("|".join([*_DIGRAPHS, "[a-z]", "."]))
# Letters that informal spelling also uses for another sound (bagi for ბაღი, hevi for ხევი, taxi).
_ALSO = {"g": "ღ", "h": "ხ", "z": "ძ", "j": "ჟ", "x": "ქს", "w": "ჭ"}
# Folding merges these ejectives, but rules and lists of the stemmer tell them apart.
_EJECTIVES = [("თ", "პ"), ("ტ", "პ"), ("თ", "ფ"), ("ტ", "ფ")]
_MOST_AMBIGUOUS = 3


def georgian_spelling(word: str) -> str:
    """The likeliest Georgian letters of a lower-case Latin word."""
    return "".join(
        _DIGRAPHS.get(sound) or _LETTERS.get(sound, sound) for sound in _SOUND.findall(word)
    )


def _choices(word: str) -> list[tuple[str, ...]]:
    """For each sound its likeliest letter, and a second one for the first few that are ambiguous."""
    choices: list[tuple[str, ...]] = []
    open_choices = _MOST_AMBIGUOUS
    for sound in _SOUND.findall(word):
        likely = georgian_spelling(sound)
        if sound in _ALSO and open_choices:
            open_choices -= 1
            choices.append((likely, _ALSO[sound]))
        else:
            choices.append((likely,))
    return choices


def georgian_spellings(word: str) -> list[str]:
    """Georgian spellings that the Latin word may stand for, those with fewest changes first."""
    choices = _choices(word)
    likely = [choice[0] for choice in choices]
    letters = sorted(product(*choices), key=lambda spelt: sum(map(str.__ne__, spelt, likely)))
    spellings = ("".join(spelt) for spelt in letters)
    return list(
        dict.fromkeys(
            spelt.replace("თ", t).replace("პ", p) for spelt in spellings for t, p in _EJECTIVES
        )
    )
