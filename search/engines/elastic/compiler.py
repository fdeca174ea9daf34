"""A plan as the body of an Elasticsearch search. The scope goes into every one of them."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from search.engines import Wanted
from search.fields import NATIONAL
from search.plan import Match, Plan, Slot, Spelling
from search.request import SearchScope

Clause = dict[str, Any]  # shared between bodies, never changed
Body = dict[str, Any]

_EXPANSIONS = 1000  # words of the index that one edit may reach; the embedded engine has no limit
VARIANT_FIELDS = ("replaces", "visible_from", "visible_until")
_MOST = 1000  # documents a municipality may replace
_BEST_FIRST = ["_score", {"tie": "desc"}]
# Not from the stored documents: of twenty, finding them there takes as long as the search.
_SHOWN = {"stored_fields": "_none_", "docvalue_fields": ["shown"]}
_KINDS = {"kinds": {"terms": {"field": "kind", "size": 50}}}


def search_of(plan: Plan, *, replaced: Iterable[str], wanted: Wanted) -> Body:
    """The plan within its scope; `replaced` are uids hidden by local variants.

    The kind filter is applied after counting by kind, so that other kinds show their number.
    """
    found = _layered(_ways(plan), [_match(bonus) for bonus in plan.bonuses])
    limits: Clause = {
        "filter": [*_seen(plan.scope), *_chosen("topics", plan.topics)],
        "must_not": [*_unseen(plan.scope), *_chosen("uid", tuple(replaced))],
    }
    query = {"bool": {**found["bool"], **limits}}
    body: Body = {"query": query, "track_total_hits": True, "size": wanted.limit}
    if wanted.limit:
        body |= {"from": wanted.offset, "sort": _BEST_FIRST, **_SHOWN}
    if wanted.kinds:
        body["aggs"] = _KINDS
    if plan.kinds:
        body["post_filter"] = _any("kind", plan.kinds)
    return body


def variants_of(municipality: str) -> Body:
    """The local variants of a municipality, with what they replace and when they are in force."""
    own = [_term("variant", "1"), _term("municipality", municipality)]
    return {
        "query": {"bool": {"filter": own}},
        "_source": False,
        "docvalue_fields": list(VARIANT_FIELDS),
        "size": _MOST,
    }


def any_of(slot: Slot) -> Body:
    """One document with a word of the slot, anywhere: the first found ends the search."""
    either = _at_least(1, [_condition(match) for match in slot.finding()])
    return {"query": {"bool": {"filter": [either]}}, "size": 0, "terminate_after": 1}


def _chosen(field: str, values: tuple[str, ...]) -> list[Clause]:
    return [_any(field, values)] if values else []


def _seen(scope: SearchScope) -> list[Clause]:
    """Filters of language and municipality."""
    seen = [_term("readers", scope.language)]
    if scope.within_municipality:
        seen.append(_any("municipality", (str(scope.municipality), NATIONAL)))
    return seen


def _unseen(scope: SearchScope) -> list[Clause]:
    """What is outside its window, and in the whole country the local variants."""
    now = int(scope.moment.timestamp())
    windows = [_range("visible_from", gt=now), _range("visible_until", lte=now)]
    outside = _at_least(1, windows)
    outside["bool"]["filter"] = [_term("windowed", "1")]
    return [outside] if scope.within_municipality else [outside, _term("variant", "1")]


def _ways(plan: Plan) -> Clause:
    return _best([_way(way, plan) for way in plan.ways])


def _way(way: tuple[Slot, ...], plan: Plan) -> Clause:
    everything = plan.share == "all"
    asked = [_slot(slot, everything=everything) for slot in way if slot.required]
    others = [_slot(slot, everything=everything) for slot in way if not slot.required]
    if everything or len(asked) == 1:  # then there is nothing to leave out
        return _layered(_all(asked), others)
    return _layered(_at_least(plan.needed(way), asked), others)


def _slot(slot: Slot, *, everything: bool) -> Clause:
    words = [_best([_spelling(spelling) for spelling in word]) for word in slot.words]
    together = _all(words) if everything or len(words) == 1 else _at_least(1, words)
    return _best([together, *(_match(match) for match in slot.stand_ins)])


@lru_cache(maxsize=1_000)  # as below
def _spelling(spelling: Spelling) -> Clause:
    return _layered(_match(spelling.found), [_match(match) for match in spelling.more])


@lru_cache(maxsize=2_000)  # about 2 MB; the attempts at one query share most of them
def _match(match: Match) -> Clause:
    return {"constant_score": {"filter": _condition(match), "boost": match.points}}


def _condition(match: Match) -> Clause:
    field, first = match.field, match.values[0]
    if match.how == "any":
        return _any(field, match.values)
    if match.how == "near":
        tolerance = {"fuzziness": 1, "max_expansions": _EXPANSIONS, "transpositions": True}
        return {"fuzzy": {field: {"value": first, **tolerance}}}
    if match.how == "prefix":
        return {"prefix": {field: first}}
    if match.how == "at_least":
        return _range(field, gte=first)
    terms = [_term(field, value) for value in match.values]
    return terms[0] if len(terms) == 1 else {"bool": {"filter": terms}}


def _term(field: str, value: str | int) -> Clause:
    return {"term": {field: value}}


def _any(field: str, values: tuple[str | int, ...]) -> Clause:
    return {"terms": {field: list(values)}}


def _range(field: str, **limits: str | int) -> Clause:
    return {"range": {field: limits}}


def _best(clauses: list[Clause]) -> Clause:
    """The points of the best one that matches."""
    return clauses[0] if len(clauses) == 1 else {"dis_max": {"queries": clauses}}


def _all(clauses: list[Clause]) -> Clause:
    """The points of all, which must all match."""
    return clauses[0] if len(clauses) == 1 else {"bool": {"must": clauses}}


def _at_least(number: int, clauses: list[Clause]) -> Clause:
    """The points of those that match, of which there must be so many."""
    return {"bool": {"should": clauses, "minimum_should_match": number}}


def _layered(found: Clause, points: list[Clause]) -> Clause:
    """What was found, with more points for some of it; one layer, where it has layers already."""
    within = found.get("bool", {})
    if "must" in within:
        return {"bool": {"must": within["must"], "should": [*within.get("should", ()), *points]}}
    return {"bool": {"must": [found], "should": points}}
