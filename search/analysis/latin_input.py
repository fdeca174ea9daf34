"""Georgian typed in Latin letters: back to Georgian, as far as the spelling tells."""

import re
from itertools import product

from search.analysis.georgian_exceptions import LISTED_STEMS

# … and the digits that chats write for letters (bag6i, 4awera).
_DIGRAPHS = {"tch": "ჭ", "sh": "შ", "ch": "ჩ", "zh": "ჟ", "gh": "ღ", "kh": "ხ", "ts": "ც",
             "dz": "ძ", "dj": "ჯ", "6": "შ", "4": "ჩ"}  # fmt: skip
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "აბცდეფგჰიჯკლმნოპქრსთუვწხყზ", strict=True))
# In -tshi the t ends the stem and the ending is -shi (parlamentshi).
_SOUND = re.compile("|".join([*_DIGRAPHS, "[a-z]", "."]).replace("ts", "ts(?!h)"))
# Letters that informal spelling also uses for another sound (bagi for ბაღი, hevi for ხევი, taxi).
_ALSO = {"g": "ღ", "h": "ხ", "z": "ძ", "j": "ჟ", "x": "ქს", "w": "ჭ", "4": "ჭ"}
# Folding merges the ejectives with their plain letters, but rules of the stemmer tell them apart …
_EJECTIVES = [("თ", "პ"), ("ტ", "პ"), ("თ", "ფ"), ("ტ", "ფ")]
# … and so do its closed lists, whose words are therefore recognised in any spelling.
_MERGED = str.maketrans("ტქყფწჭ", "თკკპცჩ")
_LISTED = {stem.translate(_MERGED): stem for stem in sorted(LISTED_STEMS)}
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


def _respelt(word: str) -> str:
    """The word with the letters of a listed stem that it begins with in another spelling."""
    merged = word.translate(_MERGED)
    for size in range(len(word), 2, -1):
        if merged[:size] in _LISTED:
            return _LISTED[merged[:size]] + word[size:]
    return word


def georgian_spellings(word: str) -> list[str]:
    """Georgian spellings that the Latin word may stand for, those with fewest changes first."""
    choices = _choices(word)
    likely = [choice[0] for choice in choices]
    letters = sorted(product(*choices), key=lambda spelt: sum(map(str.__ne__, spelt, likely)))
    found: dict[str, None] = {}
    for spelt in map("".join, letters):
        variants = [spelt.replace("თ", t).replace("პ", p) for t, p in _EJECTIVES]
        found |= dict.fromkeys([*variants, _respelt(spelt)])
    return list(found)
