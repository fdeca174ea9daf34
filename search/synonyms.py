"""The vocabulary editors keep, ready for look-up, and current in every process."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, zip_longest
from math import inf
from threading import Lock

from search.analysis import Reading, Term
from search.models import PromotedAnswer, VocabularyStamp
from search.queries import synonym_terms
from search.terms import Words, words_of
from search.word_lists import ALIKE, BILINGUAL, rows_of

Keys = tuple[str, ...]
MAX_SPAN = 5  # words of the longest synonym that is looked up
_FOLDED = "~"  # before folded keys: ბინა („flat“), folded, is no „bin“
_SHORT = 5
MAX_STAND_INS = 8  # terms in each language that a word is widened by


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Synonyms by the keys of their words, promoted answers by the keys of their queries.

    `written` has the terms as editors wrote them, by the keys of their words.
    """

    others: dict[Keys, tuple[Keys, ...]] = field(default_factory=dict)
    written: dict[Keys, tuple[str, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    promoted: dict[Keys, tuple[PromotedAnswer, ...]] = field(default_factory=dict)

    def stand_ins(self, span: Words) -> tuple[Keys, ...]:
        """What means the same as these words, each as the keys of its words."""
        found: dict[Keys, None] = {}
        for keys in spellings(span):
            found |= dict.fromkeys(self.others.get(keys, ()))
        return _first_of_each_language(found, MAX_STAND_INS)

    def promoted_for(self, readings: Iterable[Reading]) -> tuple[PromotedAnswer, ...]:
        """Answers put above this query, in the order of its readings."""
        found: dict[int, PromotedAnswer] = {}
        for reading in readings:
            for keys in spellings(reading.words):
                found |= {answer.pk: answer for answer in self.promoted.get(keys, ())}
        return tuple(found.values())


def _first_of_each_language(terms: Iterable[Keys], most: int) -> tuple[Keys, ...]:
    """Many forms of a verb in one language leave no translation out."""
    by_language: dict[bool, list[Keys]] = {False: [], True: []}
    for keys in terms:
        by_language[keys[0].isascii()].append(keys)
    return tuple(keys for some in by_language.values() for keys in some[:most])


def _forms(term: Term) -> tuple[str, ...]:
    return (term.key,) if term.key.isascii() else (term.key, _folded(term))


def _folded(term: Term) -> str:
    """Long words are told from English ones even so: სიგნბოარდ is a signboard."""
    return term.folded if len(term.folded) > _SHORT else f"{_FOLDED}{term.folded}"


def spellings(words: Words) -> tuple[Keys, ...]:
    """Keys and folded keys of some words; only a single word is tried in all its alternatives.

    A Latin word by itself has a key alone: folded as if they were Georgian, „wine“ would be „win“.
    In the same order in every process: what a query is widened by is cut off after some.
    """
    forms: list[Keys]
    if len(words) == 1:
        forms = [(form,) for term in words[0] for form in _forms(term)]
    else:
        last = [word[-1] for word in words]
        forms = [_saying(term.key for term in last), _saying(term.folded for term in last)]
    return tuple(dict.fromkeys(forms))


@cache
def _alike() -> dict[str, str]:
    """What sayings are looked up by instead of these keys; nothing for words they do without."""
    alike: dict[str, str] = {}
    for row in rows_of(ALIKE):
        key = "".join(_keys(words_of(row["word"])))
        words = words_of(row["same"].replace("|", " ")) + words_of(row["word"])
        alike |= dict.fromkeys((form for word in words for form in _forms(word[-1])), key)
    return alike


def _saying(keys: Iterable[str]) -> Keys:
    """Keys of several words as they are looked up: „raise my kid“ as „raise a child“ is."""
    typed = tuple(keys)
    meant = tuple(word for word in (_alike().get(key, key) for key in typed) if word)
    return meant if len(meant) > 1 else typed


def _keys(words: Words) -> Keys:
    return tuple(word[-1].key for word in words)


def synonyms_of(sets: Iterable[list[str]]) -> dict[Keys, tuple[Keys, ...]]:
    """For each spelling of each term, the keys of the other terms of its sets: as many as count."""
    others: dict[Keys, list[list[Keys]]] = {}
    for terms in sets:
        analysed = [(words, _keys(words)) for term in terms if (words := words_of(term))]
        first = _first_of_each_language(
            dict.fromkeys(keys for _, keys in analysed), MAX_STAND_INS + 1
        )
        for words, own in analysed:
            rest = [keys for keys in first if keys != own]
            for spelling in spellings(words):
                others.setdefault(spelling, []).append(rest)
    return {keys: _in_turns(lists) for keys, lists in others.items()}


def _in_turns(lists: Sequence[Sequence[Keys]]) -> tuple[Keys, ...]:
    """The first of each list, the second of each, …: a long set leaves no other one out."""
    if len(lists) == 1:  # as nearly always: three times as quick
        return tuple(dict.fromkeys(lists[0]))
    turns = chain.from_iterable(zip_longest(*lists))
    return tuple(dict.fromkeys(keys for keys in turns if keys))


@cache
def bilingual_synonyms() -> dict[Keys, tuple[Keys, ...]]:
    """Translations of everyday words; they need no editor, who may add what they lack."""
    rows = rows_of(BILINGUAL)
    return synonyms_of([f"{row['ka_terms']}|{row['en_terms']}".split("|") for row in rows])


def _with_translations(others: dict[Keys, tuple[Keys, ...]]) -> dict[Keys, tuple[Keys, ...]]:
    """In turns with what editors keep: only so many stand-ins are looked for."""
    built_in = bilingual_synonyms()
    both = {
        keys: _in_turns((others[keys], built_in[keys])) for keys in others.keys() & built_in.keys()
    }
    return {**built_in, **others, **both}


def stored_answers(*, without: int | None = None) -> list[PromotedAnswer]:
    """The promoted answers in use; one may be left out by its key."""
    return [row for row in PromotedAnswer.objects.filter(active=True) if row.pk != without]


def promoted_of(answers: Iterable[PromotedAnswer]) -> dict[Keys, tuple[PromotedAnswer, ...]]:
    """Answers by the keys of their queries: by title, then age; one not stored yet is the newest."""
    found: dict[Keys, tuple[PromotedAnswer, ...]] = {}
    for answer in sorted(answers, key=lambda each: (each.title_ka, each.pk or inf)):
        for query in answer.queries():
            for keys in spellings(words_of(query)):
                found[keys] = (*found.get(keys, ()), answer)
    return found


def _written(sets: Iterable[list[str]]) -> dict[Keys, tuple[str, ...]]:
    found: dict[Keys, tuple[str, ...]] = {}
    for term in (term for terms in sets for term in terms):
        keys = _keys(words_of(term))
        found[keys] = (*found.get(keys, ()), term)
    return found


def build_vocabulary(*, sets: Iterable[list[str]]) -> Vocabulary:
    """A vocabulary with these synonym sets and the promoted answers as stored."""
    kept = list(sets)
    words = {
        term.exact for terms in kept for text in terms for word in words_of(text) for term in word
    }
    return Vocabulary(
        others=_with_translations(synonyms_of(kept)),
        written=_written(kept),
        words=frozenset(words),
        promoted=promoted_of(stored_answers()),
    )


class _Current:
    """The vocabulary of this process and the stamp it was read at."""

    def __init__(self) -> None:
        self.stamp: str | None = None
        self.vocabulary = Vocabulary()
        self.lock = Lock()

    def get(self) -> Vocabulary:
        stamp = VocabularyStamp.current()
        if stamp != self.stamp:
            with self.lock:
                self.vocabulary = build_vocabulary(sets=synonym_terms())
                self.stamp = stamp
        return self.vocabulary


_current = _Current()


def current_vocabulary() -> Vocabulary:
    """The vocabulary as committed now: one look at the stamp, read again only when it moved."""
    return _current.get()
