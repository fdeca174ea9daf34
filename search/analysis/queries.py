"""The query side: what a resident typed, in every way it can reasonably be meant."""

import re

from search.analysis import georgian
from search.analysis.documents import analyse
from search.analysis.latin_input import georgian_spelling
from search.analysis.layouts import KEY_MAP, TO_ENGLISH, TYPEWRITER
from search.analysis.normalisation import normalise
from search.analysis.romanisation import fold_georgian, fold_latin
from search.analysis.terms import Interpretation, Reading, Term

Words = tuple[tuple[Term, ...], ...]


def _words(terms: list[Term]) -> Words:
    by_position: dict[int, list[Term]] = {}
    for term in terms:
        by_position.setdefault(term.position, []).append(term)
    return tuple(tuple(group) for group in by_position.values())


def _romanised(terms: list[Term]) -> Words:
    words = []
    for term in terms:
        spelt = georgian_spelling(term.exact)
        keys = (georgian.stem(spelt), georgian.stem(spelt.replace("თ", "ტ")))
        folds = dict.fromkeys([*map(fold_georgian, keys), fold_latin(term.exact)])
        words.append(
            tuple(
                Term(term.position, term.start, term.end, spelt, keys[0], folded)
                for folded in folds
            )
        )
    return tuple(words)


def interpret(query: str) -> Interpretation:
    """Every reading of the query, the most literal first."""
    text = normalise(query)
    literal = analyse(query)
    latin = bool(re.search("[a-z]", text))
    if re.search("[ა-ჰ]", text) or not latin:
        readings = [Reading("as_typed", _words(literal), 1.0)]
        if not latin:
            readings.append(
                Reading("wrong_layout", _words(analyse(text.translate(TO_ENGLISH))), 0.3)
            )
        return Interpretation(text, tuple(readings))
    return Interpretation(
        text,
        (
            Reading("english", _words(literal), 1.0),
            Reading("romanised", _romanised(literal), 0.9),
            Reading("key_map", _words(analyse(query.translate(KEY_MAP))), 0.8),
            Reading("wrong_layout", _words(analyse(query.lower().translate(TYPEWRITER))), 0.3),
        ),
    )
