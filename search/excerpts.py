"""Titles and excerpts with the matching words marked, quickly enough for a page of results.

Marking itself is `search.analysis.snippets`; here the stretch to show is found by the beginnings of
words, and only words that match are marked, the others being known from the index or last time.
"""

import re
from collections.abc import Iterable
from html import escape
from itertools import islice

from search.analysis import Term
from search.analysis.snippets import highlight
from search.terms import words_of

LENGTH = 180  # characters of an excerpt, about
_BEFORE = 40  # characters of context before the first match
_LETTERS = 3  # stems keep the beginning of a word, so its first letters point at it
_CANDIDATES = 40
_PIECE = re.compile(r"\S+")
_FORMS = ("exact", "key", "folded")


class Marker:
    """Marks the words of one query."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Keep the terms, and the beginnings of the words they may stand for."""
        self._terms = list(terms)
        self._forms = {form: {getattr(term, form) for term in self._terms} for form in _FORMS}
        beginnings = {form[:_LETTERS] for name in ("exact", "key") for form in self._forms[name]}
        either = "|".join(map(re.escape, sorted(beginnings - {""})))
        self._beginning = re.compile(rf"\b(?:{either or '$'})", re.IGNORECASE)

    def marked(self, text: str) -> str:
        """The text as safe HTML with the matching words in `<mark>`."""
        return _PIECE.sub(self._piece, text)

    def excerpt(self, text: str) -> str:
        """The stretch of a text with the most different words of the query, marked."""
        if len(text) <= LENGTH:
            return self.marked(text)
        hits = islice(self._beginning.finditer(text), _CANDIDATES)
        places = [(hit.start(), hit[0].lower()) for hit in hits]
        best = max(places, key=lambda place: _variety(places, place[0]), default=(0, ""))
        start = max(0, min(best[0] - _BEFORE, len(text) - LENGTH))
        return self.marked(_cut(text, start, start + LENGTH))

    def _piece(self, found: re.Match[str]) -> str:
        piece = found[0]
        if any(self._meets(term) for word in words_of(piece) for term in word):
            return highlight(piece, self._terms, length=len(piece))
        return escape(piece)

    def _meets(self, term: Term) -> bool:
        return (
            term.exact in self._forms["exact"]
            or term.key in self._forms["key"]
            or term.folded in self._forms["folded"]
        )


def _variety(places: list[tuple[int, str]], start: int) -> int:
    """How many different words begin within an excerpt's length from here."""
    return len({word for at, word in places if start <= at <= start + LENGTH - _BEFORE})


def _cut(text: str, start: int, end: int) -> str:
    """From word to word, with the ellipsis that says the text goes on."""
    first = text.find(" ", start, end) + 1 if start else 0
    last = text.rfind(" ", first, end) if end < len(text) else len(text)
    last = last if last > first else end
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
