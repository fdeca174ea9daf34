"""The words that stand in for those of a query: named to the reader, and left out at their wish."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from django.utils import timezone

from search.analysis import Interpretation
from search.plan import Slot
from search.planner import Planner
from search.queries import synonym_terms
from search.request import SearchRequest
from search.synonyms import Keys, Vocabulary
from search.terms import words_of

_LITERAL = 0.5  # readings below this weight are guesses
_OF_ONE_WORD = 2  # so many for each word of the query, and in all:
_IN_ALL = 5


class _Spellings:
    """Synonyms as editors wrote them, by the keys of their words; read anew with the vocabulary."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._read: tuple[Vocabulary, dict[Keys, list[str]]] | None = None

    def of(self, vocabulary: Vocabulary) -> dict[Keys, list[str]]:
        if self._read is None or self._read[0] is not vocabulary:
            self._read = vocabulary, _spellings()
        return self._read[1]


def _spellings() -> dict[Keys, list[str]]:
    found: dict[Keys, list[str]] = {}
    for terms in synonym_terms():
        for term in terms:
            found.setdefault(tuple(word[-1].key for word in words_of(term)), []).append(term)
    return found


_known = _Spellings()


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
    spellings = _known.of(vocabulary)
    words = [
        list(islice(_words(slot, typed, spellings, request.language), _OF_ONE_WORD))
        for way in planner.plan(readings).ways
        for slot in way
    ]
    return tuple(islice(dict.fromkeys(word for some in words for word in some), _IN_ALL))


def _words(
    slot: Slot, typed: set[str], spellings: dict[Keys, list[str]], language: str
) -> Iterator[str]:
    """The stand-ins of a slot that say something new, each once, in one language."""
    for keys in dict.fromkeys(match.values for match in slot.stand_ins):
        if typed.isdisjoint(map(str, keys)):
            of_language = (
                word
                for word in spellings.get(tuple(map(str, keys)), ())
                if word.isascii() == (language == "en")
            )
            yield from islice(of_language, 1)


def own_words_only(vocabulary: Vocabulary) -> Vocabulary:
    """The same for a search in which nothing stands in for the words typed."""
    return replace(vocabulary, others={})
