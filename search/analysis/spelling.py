"""Typing slips: which known word a misspelt one is likely to be."""

from collections.abc import Iterator, Mapping
from itertools import product

GEORGIAN_LETTERS = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Letters on one key of the Georgian layout, told apart by shift.
SHIFT_PAIRS = ("ღრ", "ტთ", "წჭ", "სშ", "ზძ", "ცჩ", "ჯჟ")
# Letters that sound alike and are confused by ear.
SOUND_GROUPS = ("ქკგყ", "ტთდ", "ცძწ", "ჩჯჭ", "სზ", "პფბ", "ხღყ")
# The shortest word whose one-edit neighbours may be offered: shorter words have too many.
SHORTEST_FOR_EDITS = 5


def _pairs(groups: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for group in groups for a in group for b in group if a != b)


_SHIFT_SLIPS = _pairs(SHIFT_PAIRS)
_OTHER_LETTER = dict(_SHIFT_SLIPS)
_MOST_SLIPS = 6
_CONFUSIONS = _SHIFT_SLIPS | _pairs(SOUND_GROUPS)


def is_one_edit(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes them equal."""
    if len(one) > len(other):
        one, other = other, one
    if one == other or len(other) - len(one) > 1:
        return False
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = other[:at] + other[at : at + 2][::-1] + other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or one == swapped


def _differing_letters(one: str, other: str) -> list[tuple[str, str]]:
    if len(one) != len(other):
        return []
    return [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]


def is_shift_slip(one: str, other: str) -> bool:
    """Whether the words differ only by letters that share a key (ბარი, ბაღი)."""
    pairs = _differing_letters(one, other)
    return bool(pairs) and all(pair in _SHIFT_SLIPS for pair in pairs)


def is_confusion(one: str, other: str) -> bool:
    """Whether the words differ only by letters that share a key or sound alike."""
    pairs = _differing_letters(one, other)
    return bool(pairs) and all(pair in _CONFUSIONS for pair in pairs)


def one_edit_spellings(word: str) -> Iterator[str]:
    """Every word one edit away, in the alphabet of the word; some come twice."""
    letters = LATIN_LETTERS if word.isascii() else GEORGIAN_LETTERS
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)


def shift_spellings(word: str) -> Iterator[str]:
    """The word with the shift key right wherever it can have been wrong (ბარსი -> ბაღში).

    Only the first few letters that have a second one on their key are tried, so that a long word
    does not have thousands of spellings.
    """
    choices: list[tuple[str, ...]] = []
    left = _MOST_SLIPS
    for letter in word:
        other = _OTHER_LETTER.get(letter) if left else None
        left -= other is not None
        choices.append((letter, other) if other else (letter,))
    return ("".join(letters) for letters in product(*choices))


def did_you_mean(word: str, vocabulary: Mapping[str, int]) -> str | None:
    """The likeliest known word for one that is not known, or None.

    `vocabulary` maps the site's own words to how often they occur. Confused letters count before
    other edits, then the more frequent word; short words are only offered confused letters.
    """
    if word in vocabulary:
        return None
    spellings = (*one_edit_spellings(word), *shift_spellings(word))
    near = {spelt for spelt in spellings if spelt in vocabulary}
    if len(word) < SHORTEST_FOR_EDITS:
        near = {spelt for spelt in near if is_confusion(word, spelt)}

    def likelihood(spelt: str) -> tuple[bool, bool, int, str]:
        slip, confusion = is_shift_slip(word, spelt), is_confusion(word, spelt)
        return slip, confusion, vocabulary[spelt], spelt

    return max(near, key=likelihood, default=None)
