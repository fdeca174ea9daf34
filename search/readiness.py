"""What has to be there before anybody searches."""

from search.emphasis import english_words
from search.engines import EngineUnavailableError, get_engine
from search.synonyms import bilingual_synonyms


def warm_up() -> None:
    """Read the built-in words, so that no one's first search waits nearly a second for them."""
    bilingual_synonyms()
    english_words()


def is_index_ready() -> bool:
    """True when the engine answers and holds at least one document."""
    try:
        return get_engine().status().documents > 0
    except EngineUnavailableError:
        return False
