"""What other apps may use of search."""

from search.actions import assign_topic, load_synonym_sets
from search.document import KINDS, SearchDocument
from search.engines import EngineUnavailableError
from search.find import search
from search.outbox import drain, record_change, record_changes
from search.places import places
from search.queries import QueryFigure, abandoned_queries, query_figures, zero_result_queries
from search.query_log import record_open, record_search
from search.readiness import is_index_ready, warm_up
from search.rebuild import rebuild
from search.registry import SearchSource, registry
from search.request import SearchRequest
from search.results import Facet, Promoted, SearchHit, SearchResults, Suggestion
from search.stand_ins import own_words_only, stand_ins
from search.suggest import suggest
from search.synonyms import Vocabulary, current_vocabulary

register = registry.register
register_places = places.register

__all__ = [
    "KINDS",
    "EngineUnavailableError",
    "Facet",
    "Promoted",
    "QueryFigure",
    "SearchDocument",
    "SearchHit",
    "SearchRequest",
    "SearchResults",
    "SearchSource",
    "Suggestion",
    "Vocabulary",
    "abandoned_queries",
    "assign_topic",
    "current_vocabulary",
    "drain",
    "is_index_ready",
    "load_synonym_sets",
    "own_words_only",
    "query_figures",
    "rebuild",
    "record_change",
    "record_changes",
    "record_open",
    "record_search",
    "register",
    "register_places",
    "registry",
    "search",
    "stand_ins",
    "suggest",
    "warm_up",
    "zero_result_queries",
]
