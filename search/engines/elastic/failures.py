"""The client's errors in our words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from elasticsearch import ApiError, NotFoundError, TransportError

from search.engines import EngineUnavailableError, IndexUnusableError

# The client tells each attempt in fifty lines; our callers tell the outcome in one.
_client = logging.getLogger("elastic_transport")
if _client.level == logging.NOTSET:  # unless the settings ask for them
    _client.setLevel(logging.ERROR)


@contextmanager
def translated() -> Iterator[None]:
    """Say whether the server or only its index is missing.

    Raises:
        IndexUnusableError: there is no index yet.
        EngineUnavailableError: the server cannot be reached, or refuses.
    """
    try:
        yield
    except NotFoundError as error:
        raise IndexUnusableError(f"Elasticsearch has no search index: {error}") from error
    except (ApiError, TransportError) as error:
        raise EngineUnavailableError(f"Elasticsearch does not answer: {error}") from error
