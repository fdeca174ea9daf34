"""The query side: what a resident typed, in every way it can reasonably be meant."""

import re
from collections.abc import Iterator

from search.analysis import georgian
from search.analysis.documents import analyse
from search.analysis.latin_input import georgian_spellings
from search.analysis.layouts import (
    FROM_RUSSIAN,
    KEY_MAP,
    PUNCTUATION_KEYS,
    SHIFTED,
    TO_ENGLISH,
    TYPEWRITER,
)
from search.analysis.normalisation import normalise
from search.analysis.romanisation import fold_georgian, fold_latin
from search.analysis.stop_words import NEGATIONS, STOP_WORDS
from search.analysis.terms import Interpretation, Reading, ReadingName, Term

Words = tuple[tuple[Term, ...], ...]

_GEORGIAN = re.compile("[ა-ჰ]")
_LATIN = re.compile("[a-z]")
_SPLIT_WORD = re.compile("[a-z][ა-ჰ]")  # Shift gave a Latin capital: Kინდერგარტენ
_RUSSIAN = re.compile("[а-я]")
_CLUSTER = re.compile("[ბ-დვზთკ-ნპ-ტფ-ჰ]{6}")  # longer than any Georgian cluster but a few
_WORD_ENDS = frozenset("აეიოუსთმდნც")
_MOST_FOLDED = 8

LITERAL, ROMANISED, SHIFT_USED, KEYS, SLIP, GUESS = 1.0, 0.9, 1.0, 0.7, 0.8, 0.3


def _words(terms: list[Term]) -> Words:
    """Terms grouped by position: a word is satisfied by any of its group."""
    by_position: dict[int, list[Term]] = {}
    for term in terms:
        by_position.setdefault(term.position, []).append(term)
    return tuple(tuple(group) for group in by_position.values())


def _in_georgian(term: Term) -> Iterator[Term]:
    """The Georgian words that a word typed in Latin may stand for, one for each folded form."""
    if not _LATIN.search(term.exact):
        yield term
        return
    spellings = georgian_spellings(term.exact)
    by_fold: dict[str, tuple[str, str]] = {}
    for spelt in spellings:
        key = georgian.stem(spelt)
        by_fold.setdefault(fold_georgian(key), (spelt, key))
    likeliest = list(by_fold.items())[:_MOST_FOLDED]
    whole = fold_latin(term.exact)
    if whole not in by_fold:
        likeliest.append((whole, (spellings[0], spellings[0])))
    for folded, (spelt, key) in likeliest:
        yield Term(term.position, term.start, term.end, spelt, key, folded)


def _romanised(terms: list[Term]) -> Words:
    return _words([spelt for term in terms for spelt in _in_georgian(term)])


def _key_map(query: str, romanised: Words) -> Iterator[Reading]:
    """The QWERTY layout's keys, unless they say no more than the romanised reading."""
    typed = query.lower() if query.isupper() else query
    words = _words(analyse(typed.translate(KEY_MAP)))
    if [word[0].exact for word in words] != [word[0].exact for word in romanised]:
        # A capital at the start is a sentence's or a name's; inside a word it is the shift key.
        shifted = any(letter.isupper() for word in typed.split() for letter in word[1:])
        yield Reading("key_map", words, SHIFT_USED if shifted else KEYS)


def _looks_georgian(word: str) -> bool:
    if word in STOP_WORDS or word in NEGATIONS:
        return True
    vowels = sum(letter in "აეიოუ" for letter in word)
    return word[-1] in _WORD_ENDS and 4 * vowels >= len(word) and not _CLUSTER.search(word)


def _typewriter(query: str) -> Iterator[Reading]:
    """Georgian typed on the typewriter layout while the English one was on."""
    typed = query.lower().split()
    decoded = [word.translate(TYPEWRITER) for word in typed]
    georgian_words = [word for word in decoded if not word.isdigit()]
    if georgian_words and all(map(_looks_georgian, georgian_words)):
        # A comma or a bracket inside or before a word is a letter that missed its layout.
        slip = any(key in PUNCTUATION_KEYS for word in typed for key in word[:-1])
        yield Reading("wrong_layout", _words(analyse(" ".join(decoded))), SLIP if slip else GUESS)


def _english_keys(text: str) -> Iterator[Reading]:
    """English typed while the Georgian layout was on; a shifted letter inside a word rules it out."""
    if not any(letter in SHIFTED for word in text.split() for letter in word[1:]):
        yield Reading("wrong_layout", _words(analyse(text.translate(TO_ENGLISH))), GUESS)


def _readings(query: str, text: str) -> Iterator[Reading]:
    literal = analyse(query)
    latin, has_georgian = _LATIN.search(text), _GEORGIAN.search(text)
    name: ReadingName = "english" if latin and not has_georgian else "as_typed"
    yield Reading(name, _words(literal), LITERAL)
    if latin:
        romanised = _romanised(literal)
        yield Reading("romanised", romanised, ROMANISED)
        yield from _key_map(query, romanised)
    if latin and not has_georgian:
        yield from _typewriter(query)
    if has_georgian and (not latin or _SPLIT_WORD.search(text)):
        yield from _english_keys(text)
    if _RUSSIAN.search(text):
        keys = query.lower().translate(FROM_RUSSIAN).translate(KEY_MAP)
        yield Reading("wrong_layout", _words(analyse(keys)), SLIP)


def interpret(query: str) -> Interpretation:
    """Every reading of the query, the most literal first; none if it has no word.

    `weight` is the trust in a reading, from 0 to 1. Within a reading a word is a group of
    alternatives of which one suffices.
    """
    text = normalise(query)
    readings = tuple(reading for reading in _readings(query, text) if reading.words)
    return Interpretation(text, readings)
