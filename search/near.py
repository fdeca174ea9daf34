"""Tolerance for words that nothing matched as typed: one edit in long ones, the shift key in all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from search import scoring
from search.analysis import Reading, Term
from search.analysis.georgian import stem
from search.analysis.spelling import (
    is_one_edit,
    is_shift_slip,
    one_edit_spellings,
    shift_spellings,
)
from search.analysis.stop_words import is_required
from search.engines import Engine
from search.fields import FORMS, TEXTS
from search.plan import Match, Plan, Slot
from search.planner import Planner, stand_in_matches
from search.synonyms import Vocabulary
from search.terms import words_of

_SHORTEST = 3
_LONG = 6  # letters of a word as typed; shorter words have too many neighbours
_LONG_STEM = 5
_FIRST = 3  # hits looked into for the word before the others are
# Where the word that was found instead is looked for; bodies are long.
_SHOWN = (("title_ka", "title_en", "keywords_ka", "keywords_en"), ("body_ka", "body_en"))
# Each costs a walk through a dictionary; nearly all keys are folded.
_COMPARED = {
    "title_exact": "exact",
    "all_exact": "exact",
    "title_folded": "folded",
    "keywords_folded": "folded",
    "all_folded": "folded",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A plan that tolerates slips in the words at `positions` of the query."""

    plan: Plan
    typed: tuple[Term, ...]
    positions: tuple[int, ...]
    from_synonyms: dict[int, str]

    def corrected(self, sources: Iterable[dict[str, Any]]) -> str:
        """The query with the words that were found instead; empty when none can be named."""
        rows = list(sources)
        parts = rows[:_FIRST], rows[_FIRST:]
        words = [term.exact for term in self.typed]
        for position in self.positions:
            typed = self.typed[position]
            found = (_closest(typed, some, at) for at in _SHOWN for some in parts)
            word = self.from_synonyms.get(position) or next(filter(None, found), "")
            if not word:
                return ""
            words[position] = word
        return " ".join(words)


def near_plan(*, engine: Engine, planner: Planner, readings: tuple[Reading, ...]) -> Near | None:
    """The plan for mistyped words; None when every word that has neighbours was found as typed."""
    typed = tuple(word[0] for word in readings[0].words)[: scoring.MAX_WORDS]
    alike = tuple(reading for reading in readings if len(reading.words) == len(readings[0].words))
    slots = {at: _slot_of(planner, alike, at) for at in range(len(typed))}
    positions = tuple(
        at for at, slot in slots.items() if _has_neighbours(typed[at]) and not engine.knows(slot)
    )
    if not positions:
        return None
    synonyms = {at: _known_spelling(typed[at], planner.vocabulary) for at in positions}
    for at, word in synonyms.items():
        near = (*_near_matches(alike, at), *_synonym_matches(planner.vocabulary, word))
        slots[at] = replace(slots[at], stand_ins=(*slots[at].stand_ins, *near))
    plan = replace(planner.plan(alike), ways=(tuple(slots.values()),))
    return Near(plan=plan, typed=typed, positions=positions, from_synonyms=synonyms)


def _has_neighbours(term: Term) -> bool:
    return is_required(term.exact) and (_is_long(term) or bool(_slips(term)))


def _is_long(term: Term) -> bool:
    """Of six letters only as a stem: ნაძვის („of a spruce“) is as short as ნაძვი."""
    return len(term.exact) > _LONG or (len(term.exact) == _LONG and len(term.key) >= _LONG_STEM)


@lru_cache(maxsize=1_000)
def _slips(term: Term) -> tuple[str, ...]:
    """Stems of the word with the shift key right: ბარსი is ბაღში with the key not pressed."""
    if len(term.exact) < _SHORTEST or term.exact.isascii():
        return ()
    stems = dict.fromkeys(map(stem, shift_spellings(term.exact)))
    return tuple(key for key in stems if key != term.key)


def _slot_of(planner: Planner, readings: tuple[Reading, ...], position: int) -> Slot:
    """One word of the query by itself."""
    alone = [replace(each, words=each.words[position : position + 1]) for each in readings]
    return planner.plan(alone).ways[0][0]


def _near_matches(readings: tuple[Reading, ...], position: int) -> Iterator[Match]:
    seen = dict.fromkeys(
        (field, getattr(term, form))
        for reading in readings
        for term in reading.words[position]
        for field, form in _COMPARED.items()
        if _is_long(term) and len(getattr(term, form)) >= _LONG_STEM
    )
    for field, value in seen:
        yield Match(field, (value,), round(scoring.TERM[field] * scoring.NEAR), "near")
    words = [term for reading in readings for term in reading.words[position]]
    for slips in filter(None, map(_slips, words)):
        for field in (f"{text}_key" for text in TEXTS):
            yield Match(field, slips, round(scoring.TERM[field] * scoring.NEAR), "any")


def _synonym_matches(vocabulary: Vocabulary, word: str) -> Iterator[Match]:
    for alternatives in words_of(word):
        for keys in ((alternatives[-1].key,), *vocabulary.stand_ins((alternatives,))):
            yield from stand_in_matches(keys, scoring.NEAR)


def _known_spelling(typed: Term, vocabulary: Vocabulary) -> str:
    """The word of a synonym set that is one edit away; short words have too many neighbours."""
    if not _is_long(typed):
        return ""
    near = vocabulary.words.intersection(one_edit_spellings(typed.exact))
    return min(near, default="")


def _closest(typed: Term, sources: list[dict[str, Any]], names: tuple[str, ...]) -> str:
    """The first word of these texts that differs by the shift key, else by one edit."""
    terms = [term for each in sources for name in names for term in _terms(each[name])]
    slips = _slips(typed)
    for term in terms:
        if is_shift_slip(typed.exact, term.exact) or term.key in slips:
            return term.exact
    for form in FORMS:
        wanted = getattr(typed, form)
        for term in terms:
            if len(wanted) >= _LONG_STEM and is_one_edit(wanted, getattr(term, form)):
                return term.exact
    return ""


def _terms(text: str) -> Iterator[Term]:
    return (term for word in words_of(text) for term in word)
