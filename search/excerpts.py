"""The part of a long text worth showing, found cheaply; analysis then marks only that part."""

import re
from collections.abc import Iterable
from itertools import islice

from search.analysis import Term
from search.analysis.snippets import highlight

LENGTH = 180  # characters of a snippet
_AROUND = 120  # characters kept on either side for the snippet to choose from
_LETTERS = 3  # stems keep the beginning of a word, so its first letters point at it
_CANDIDATES = 40


def excerpt(text: str, terms: Iterable[Term]) -> str:
    """A snippet as safe HTML with the matching words in `<mark>`."""
    kept = list(terms)
    return highlight(_neighbourhood(text, kept), kept, length=LENGTH)


def _neighbourhood(text: str, terms: list[Term]) -> str:
    if len(text) <= LENGTH + 2 * _AROUND:
        return text
    beginnings = {form[:_LETTERS] for term in terms for form in (term.exact, term.key) if form}
    if not beginnings:
        return text[: LENGTH + _AROUND]
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(beginnings)))})", re.IGNORECASE)
    hits = islice(pattern.finditer(text), _CANDIDATES)
    places = [(hit.start(), hit[0].lower()) for hit in hits]
    start = max(places, key=lambda place: _variety(places, place[0]), default=(0, ""))[0]
    return _cut(text, max(0, start - _AROUND), start + LENGTH + _AROUND)


def _variety(places: list[tuple[int, str]], start: int) -> int:
    """How many different words begin within a snippet's length from here."""
    return len({word for at, word in places if start <= at <= start + LENGTH})


def _cut(text: str, start: int, end: int) -> str:
    """From word to word, with the ellipsis that says the text goes on."""
    first = text.find(" ", start) + 1 if start else 0
    last = text.rfind(" ", first, end) if end < len(text) else len(text)
    return f"{'… ' if first else ''}{text[first:last]}{' …' if last < len(text) else ''}"
