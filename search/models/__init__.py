"""Rows of the search app: the outbox, the vocabulary editors keep, the counts of queries."""

from search.models.outbox import IndexChange
from search.models.promoted import PromotedAnswer
from search.models.query_counts import QueryCount, QueryTopic
from search.models.synonyms import ShippedSet, SynonymSet
from search.models.vocabulary import VocabularyStamp

__all__ = [
    "IndexChange",
    "PromotedAnswer",
    "QueryCount",
    "QueryTopic",
    "ShippedSet",
    "SynonymSet",
    "VocabularyStamp",
]
