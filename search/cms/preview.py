"""The first ten answers to a query as things stand, and as they would be with an unsaved edit."""

from dataclasses import dataclass, replace

from search.find import search
from search.models import PromotedAnswer, SynonymSet
from search.places import places
from search.queries import synonym_terms
from search.registry import registry
from search.request import SearchRequest
from search.results import Reason, SearchHit, SearchResults
from search.synonyms import (
    Vocabulary,
    build_vocabulary,
    current_vocabulary,
    promoted_of,
    stored_answers,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedHit:
    """A hit with its rank; `other_rank` is the one it has in the other list, 0 for none."""

    rank: int
    other_rank: int
    hit: SearchHit
    kind: str
    place: str

    @property
    def stays(self) -> bool:
        """Whether the edit leaves it where it is."""
        return self.rank == self.other_rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """One of the two lists."""

    count: int
    reason: Reason
    promoted: tuple[str, ...]
    hits: tuple[RankedHit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Both lists."""

    before: Ranking
    after: Ranking

    @property
    def changes(self) -> bool:
        """Whether a resident would notice the edit in this query."""
        moved = [*self.before.hits, *self.after.hits]
        same = (self.before.count, self.before.promoted) == (self.after.count, self.after.promoted)
        return not same or not all(hit.stays for hit in moved)


def vocabulary_with_set(edited: SynonymSet) -> Vocabulary:
    """The vocabulary as it would be with this set saved."""
    sets = synonym_terms(without=edited.pk)
    return build_vocabulary(sets=[*sets, edited.terms()] if edited.active else sets)


def vocabulary_with_answer(edited: PromotedAnswer) -> Vocabulary:
    """The vocabulary as it would be with this promoted answer saved."""
    answers = stored_answers(without=edited.pk)
    kept = [*answers, edited] if edited.active else answers
    return replace(current_vocabulary(), promoted=promoted_of(kept))


def preview(request: SearchRequest, *, edited: Vocabulary) -> Preview:
    """Search twice: with the vocabulary as stored, and with the edited one."""
    before, after = search(request), search(request, vocabulary=edited)
    return Preview(before=_ranking(before, after), after=_ranking(after, before))


def _ranking(results: SearchResults, other: SearchResults) -> Ranking:
    elsewhere = {(hit.kind, hit.object_id): rank for rank, hit in enumerate(other.items, start=1)}
    labels, names = registry.labels(), places.names()
    return Ranking(
        count=results.count,
        reason=results.reason,
        promoted=tuple(answer.title for answer in results.promoted),
        hits=tuple(
            RankedHit(
                rank=rank,
                other_rank=elsewhere.get((hit.kind, hit.object_id), 0),
                hit=hit,
                kind=str(labels.get(hit.kind, hit.kind)),
                place=names.get(hit.municipality or "", ""),
            )
            for rank, hit in enumerate(results.items, start=1)
        ),
    )
