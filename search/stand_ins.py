"""The words that stand in for those of a query: named to the reader, and left out at their wish."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from django.utils import timezone

from search.analysis import Interpretation
from search.plan import Slot
from search.planner import Planner
from search.request import SearchRequest
from search.synonyms import Keys, Vocabulary

_LITERAL = 0.5  # readings below this weight are guesses
_OF_ONE_WORD = 2  # so many for each word of the query, and in all:
_IN_ALL = 5


def stand_ins(
    *, request: SearchRequest, interpretation: Interpretation | None, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """At most five words that are searched for beside those typed, in the request's language.

    `vocabulary` is the current one, which a page looks up once for all it asks.
    """
    if interpretation is None:
        return ()
    scope = request.scope(now=timezone.now())
    planner = Planner(request=request, scope=scope, vocabulary=vocabulary)
    readings = [one for one in interpretation.readings if one.words and one.weight >= _LITERAL]
    typed = {term.key for one in readings for word in one.words for term in word}
    told = map(planner.told, readings)
    words = [
        list(islice(_words(slot, typed, vocabulary.written, request.language), _OF_ONE_WORD))
        for way in planner.plan(told).ways
        for slot in way
    ]
    return tuple(islice(dict.fromkeys(word for some in words for word in some), _IN_ALL))


def _words(
    slot: Slot, typed: set[str], written: dict[Keys, tuple[str, ...]], language: str
) -> Iterator[str]:
    """The stand-ins of a slot that say something new, each once, in one language."""
    for keys in dict.fromkeys(match.values for match in slot.stand_ins):
        if typed.isdisjoint(map(str, keys)):
            of_language = (
                word
                for word in written.get(tuple(map(str, keys)), ())
                if word.isascii() == (language == "en")
            )
            yield from islice(of_language, 1)


def own_words_only(vocabulary: Vocabulary) -> Vocabulary:
    """The same for a search in which nothing stands in for the words typed."""
    return replace(vocabulary, others={})
