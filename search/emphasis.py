"""How much each word of a query says about what is looked for, compared with the others."""

from collections.abc import Iterator
from functools import cache, lru_cache

from search.analysis import Term, analyse
from search.analysis.romanisation import fold_georgian, fold_latin
from search.analysis.stop_words import STOP_WORD_WEIGHT, STOP_WORDS
from search.word_lists import BILINGUAL, GENERIC, SYNONYMS, rows_of

# Half of all services help, allow or register: what they are about tells them apart.
GENERIC_WEIGHT = 0.5
# Georgian spelt in Latin letters hardly ever looks like an everyday word of English, but stems do:
# „bins“ are no flats (ბინა), and „the“ is no goat (თხა).
ENGLISH_WEIGHT = 0.3


def _keys() -> frozenset[str]:
    return frozenset(term.key for row in rows_of(GENERIC) for term in analyse(row["word"]))


GENERIC_KEYS = _keys()


def _words(column: str) -> Iterator[str]:
    """The words of that column of the vocabulary, lower case."""
    for path in (GENERIC, BILINGUAL, SYNONYMS):
        for row in rows_of(path):
            cell = row.get(column) or row.get("word") or ""
            yield from (term.exact for term in analyse(cell.replace("|", " ")))


def _forms(word: str) -> Iterator[str]:
    """An English word with its commonest endings."""
    yield from (word, f"{word}s", f"{word}es", f"{word}ed", f"{word}ing")
    if word.endswith("e"):
        yield from (f"{word}d", f"{word[:-1]}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")


@cache
def english_words() -> frozenset[str]:
    """Everyday words of English in their folded form, but those that Georgian has, too."""
    georgian = {fold_georgian(word) for word in _words("ka_terms") if not word.isascii()}
    words = {word for word in _words("en_terms") if word.isascii() and word.isalpha()}
    forms = {fold_latin(form) for word in words if len(word) > 2 for form in _forms(word)}
    return frozenset(forms - georgian)


def _folded(*, english: bool) -> frozenset[str]:
    return frozenset(fold_latin(word) for word in STOP_WORDS if word.isascii() == english)


_ENGLISH_STOP_WORDS, _GEORGIAN_STOP_WORDS = _folded(english=True), _folded(english=False)
_GENERIC_FOLDED = frozenset(fold_georgian(key) for key in GENERIC_KEYS if not key.isascii())


@lru_cache(maxsize=10_000)
def _language(exact: str, *, latin: bool) -> tuple[bool, bool]:
    """Whether a word, as read, is a function word of either language, and whether it is English."""
    folded = fold_latin(exact)
    english = latin and folded in english_words()
    function = (
        exact in STOP_WORDS
        or folded in _ENGLISH_STOP_WORDS
        or (latin and not english and folded in _GEORGIAN_STOP_WORDS)
    )
    return function, english


def emphasis(word: tuple[Term, ...]) -> float:
    """The share of its points that a word of a query earns, from all it may stand for."""
    exact = word[0].exact
    # Georgian letters have alternatives only where Latin ones were typed.
    latin = exact.isascii() or len(word) > 1
    function, english = _language(exact, latin=latin)
    if function:
        return STOP_WORD_WEIGHT
    if english and not exact.isascii():
        return ENGLISH_WEIGHT
    folded = _GENERIC_FOLDED if latin and not english else frozenset[str]()
    generic = any(term.key in GENERIC_KEYS or term.folded in folded for term in word)
    return GENERIC_WEIGHT if generic else 1.0
