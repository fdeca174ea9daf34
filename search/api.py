"""What other apps may use of search."""

from search.document import KINDS, SearchDocument
from search.find import search
from search.outbox import record_change
from search.rebuild import rebuild
from search.registry import SearchSource, registry
from search.request import SearchRequest
from search.results import Facet, Promoted, SearchHit, SearchResults, Suggestion
from search.suggest import suggest

register = registry.register

__all__ = [
    "KINDS",
    "Facet",
    "Promoted",
    "SearchDocument",
    "SearchHit",
    "SearchRequest",
    "SearchResults",
    "SearchSource",
    "Suggestion",
    "rebuild",
    "record_change",
    "register",
    "registry",
    "search",
    "suggest",
]
