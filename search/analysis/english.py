"""The English stemmer: Snowball, with a bounded memory of words seen."""

from functools import lru_cache
from threading import local

import snowballstemmer

_state = local()


def _stemmer() -> snowballstemmer.english_stemmer.EnglishStemmer:
    # The stemmer keeps the word it works on in itself, so each thread has its own.
    if not hasattr(_state, "stemmer"):
        _state.stemmer = snowballstemmer.stemmer("english")
    return _state.stemmer


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The Snowball key of a lower-case English word."""
    return _stemmer().stemWord(word)
