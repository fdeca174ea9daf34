"""Tantivy's errors in our words: it raises ValueError for everything, and panics on damage."""

from collections.abc import Iterator
from contextlib import contextmanager

from search.engines import EngineUnavailableError, IndexUnusableError


@contextmanager
def translated(what: str) -> Iterator[None]:
    """Say what was being done, and that the index has to be built again.

    Raises:
        IndexUnusableError: instead of whatever tantivy raised.
    """
    try:
        yield
    except EngineUnavailableError:
        raise
    except (ValueError, OSError) as error:
        raise IndexUnusableError(f"{what}: {error}") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # Rust's, derived from BaseException
            raise IndexUnusableError(f"{what}: {error}") from error
        raise
