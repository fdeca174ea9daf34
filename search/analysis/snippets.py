"""Excerpts of a text with the words that matched marked, safe to put into a page as they are."""

from collections.abc import Iterable
from html import escape

from search.analysis.documents import analyse
from search.analysis.georgian_verbs import indexed_roots, roots_of
from search.analysis.terms import Term

Span = tuple[int, int]

_ELLIPSIS = "…"
_LEAD = 4  # the first match stands after a quarter of the excerpt, so that it has some context


def _matches(text: str, terms: Iterable[Term]) -> list[tuple[Span, str]]:
    """Where a word of the text meets a term by form, key, folded key or root, and its key."""
    wanted = list(terms)
    exact = {term.exact for term in wanted}
    keys = {term.key for term in wanted}
    folded = {term.folded for term in wanted}
    roots = roots_of(exact)
    found: dict[Span, str] = {}
    for term in analyse(text):
        same = term.exact in exact or term.key in keys or term.folded in folded
        if same or not roots.isdisjoint(indexed_roots(term.exact)):
            found.setdefault((term.start, term.end), term.key)
    return _without_overlaps(found)


def _without_overlaps(found: dict[Span, str]) -> list[tuple[Span, str]]:
    """A closed compound covers its parts; the widest span is kept."""
    kept: list[tuple[Span, str]] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, found[span]))
    return kept


def _window(text: str, matches: list[tuple[Span, str]], length: int) -> Span:
    """The stretch of about `length` characters with the most different matches, at word bounds."""
    if len(text) <= length:
        return 0, len(text)
    starts = [max(0, span[0] - length // _LEAD) for span, _key in matches] or [0]

    def different(start: int) -> int:
        inside = (key for (a, b), key in matches if start <= a and b <= start + length)
        return len(set(inside))

    start = min(max(starts, key=different), len(text) - length)
    return _at_words(text, start, start + length)


def _at_words(text: str, start: int, end: int) -> Span:
    if start:
        space = text.find(" ", start, end)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, end


def highlight(text: str, terms: Iterable[Term], *, length: int) -> str:
    """An excerpt of at most `length` characters as HTML, matching words in `<mark>`.

    The text is plain; everything in it is escaped. The inflected form that stands in the text is
    what is marked. Cut ends carry an ellipsis.
    """
    plain = " ".join(text.split())
    matches = _matches(plain, terms)
    start, end = _window(plain, matches, length)
    pieces = [_ELLIPSIS if start else ""]
    cursor = start
    for (a, b), _key in matches:
        if start <= a and b <= end:
            pieces += [escape(plain[cursor:a]), "<mark>", escape(plain[a:b]), "</mark>"]
            cursor = b
    pieces += [escape(plain[cursor:end]), _ELLIPSIS if end < len(plain) else ""]
    return "".join(pieces)
