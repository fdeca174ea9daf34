"""Titles and excerpts with the matching words marked, quickly enough for a page of results.

The stretch to show is found by the beginnings of words, and only words that may match are analysed,
most being known from the index or last time. Everything in the text is escaped; the inflected form
that stands there is what is marked.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice

from search.analysis import Term
from search.analysis.georgian_verbs import beginnings_of, indexed_roots, roots_of
from search.analysis.romanisation import fold_georgian
from search.analysis.spelling import GEORGIAN_LETTERS
from search.fields import FORMS
from search.terms import words_of

LENGTH = 180  # characters of an excerpt, about
_BEFORE = 40  # characters of context before the first match
_LETTERS = 3  # stems keep the beginning of a word, so its first letters point at it
_CANDIDATES = 40


class Marker:
    """Marks the words of one query."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Keep the terms, and the beginnings of the words they may stand for."""
        wanted = list(terms)
        self._roots = roots_of(term.exact for term in wanted)
        self._forms = {form: {getattr(term, form) for term in wanted} for form in FORMS}
        beginnings = {form[:_LETTERS] for name in ("exact", "key") for form in self._forms[name]}
        either = "|".join(map(re.escape, sorted(beginnings - {""})))
        self._beginning = re.compile(rf"\b(?:{either or '$'})", re.IGNORECASE)
        self._candidate = _candidate(set().union(beginnings_of(self._roots), *self._forms.values()))

    def marked(self, text: str) -> str:
        """The text as safe HTML with the matching words in `<mark>`."""
        parts, end = list[str](), 0
        for start, stop in self._matches(text):
            if start >= end:  # a closed compound covers its parts: the widest is marked
                parts += [escape(text[end:start]), "<mark>", escape(text[start:stop]), "</mark>"]
                end = stop
        return "".join([*parts, escape(text[end:])])

    def excerpt(self, text: str) -> str:
        """The stretch of a text with the most different words of the query, marked."""
        if len(text) <= LENGTH:
            return self.marked(text)
        hits = islice(self._beginning.finditer(text), _CANDIDATES)
        places = [(hit.start(), hit[0].lower()) for hit in hits]
        best = max(places, key=lambda place: _variety(places, place[0]), default=(0, ""))
        start = max(0, min(best[0] - _BEFORE, len(text) - LENGTH))
        return self.marked(_cut(text, start, start + LENGTH))

    def _matches(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words that match stand, the widest first of those that begin together."""
        for piece in self._candidate.finditer(text):
            at = piece.start()
            terms = [term for word in words_of(piece[0]) for term in word if self._meets(term)]
            yield from sorted(
                ((at + term.start, at + term.end) for term in terms),
                key=lambda span: (span[0], -span[1]),
            )

    def _meets(self, term: Term) -> bool:
        return (
            term.exact in self._forms["exact"]
            or term.key in self._forms["key"]
            or term.folded in self._forms["folded"]
            or bool(self._roots and not self._roots.isdisjoint(indexed_roots(term.exact)))
        )


def _candidate(forms: set[str]) -> re.Pattern[str]:
    """What stands between spaces, except Georgian words that begin with another sound than all forms.

    Analysis takes only ends of words off, so these are not worth it; they are nine of ten.
    """
    sounds = {fold_georgian(form)[0] for form in forms if form}
    others = "".join(
        letter for letter in GEORGIAN_LETTERS if fold_georgian(letter)[0] not in sounds
    )
    hopeless = rf"[„“«(]*[{others}][ა-ჰ]*[.,;:!?)»“”…]*(?!\S)" if others else "(?!)"
    return re.compile(rf"(?<!\S)(?!{hopeless})\S+")


def _variety(places: list[tuple[int, str]], start: int) -> int:
    """How many different words begin within an excerpt's length from here."""
    return len({word for at, word in places if start <= at <= start + LENGTH - _BEFORE})


def _cut(text: str, start: int, end: int) -> str:
    """From word to word, with the ellipsis that says the text goes on."""
    first = text.find(" ", start, end) + 1 if start else 0
    last = text.rfind(" ", first, end) if end < len(text) else len(text)
    last = last if last > first else end
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
