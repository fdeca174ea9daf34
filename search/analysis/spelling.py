"""Typing slips: how a word may have been meant that is one edit, or the shift key, away."""

from collections.abc import Iterator
from itertools import product

GEORGIAN_LETTERS = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Letters on one key of the Georgian layout, told apart by shift.
SHIFT_PAIRS = ("ღრ", "ტთ", "წჭ", "სშ", "ზძ", "ცჩ", "ჯჟ")
_OTHER_LETTER = {letter: pair.replace(letter, "") for pair in SHIFT_PAIRS for letter in pair}
_MOST_SLIPS = 6


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


def is_shift_slip(one: str, other: str) -> bool:
    """Whether the words differ only by letters that share a key (ბარი, ბაღი)."""
    if one == other or len(one) != len(other):
        return False
    pairs = zip(one, other, strict=True)
    return all(typed == meant or _OTHER_LETTER.get(typed) == meant for typed, meant in pairs)


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
