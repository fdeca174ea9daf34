"""Verbs of a query, found in titles and keywords by other forms with the same root."""

from collections.abc import Iterator

from search import scoring
from search.analysis import Reading
from search.analysis.georgian_verbs import asked_roots
from search.analysis.stop_words import STOP_WORDS
from search.emphasis import emphasis
from search.plan import Match

PLACES = ("title", "keywords")


def root_matches(group: list[Reading], position: int) -> tuple[Match, ...]:
    """What stands in for the word at this position of some readings, if it is a verb."""
    return tuple(match for reading in group for match in _matches(reading, position))


def _matches(reading: Reading, position: int) -> Iterator[Match]:
    word = reading.words[position]
    if word[0].exact in STOP_WORDS:
        return
    asked = [asked_roots(term.exact) for term in word]
    own = dict.fromkeys(root for each in asked for root in each.own)
    bare = dict.fromkeys(root for each in asked for root in each.any)
    for share, roots in ((scoring.ROOT, own), (scoring.BARE_ROOT, bare)):
        for field in (f"{place}_key" for place in PLACES) if roots else ():
            points = scoring.TERM[field] * share * reading.weight * emphasis(word)
            yield Match(field, tuple(roots), round(points), "any")
