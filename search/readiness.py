"""Whether there is an index to search in."""

from search.engines import EngineUnavailableError, get_engine


def is_index_ready() -> bool:
    """True when the engine answers and holds at least one document."""
    try:
        return get_engine().status().documents > 0
    except EngineUnavailableError:
        return False
