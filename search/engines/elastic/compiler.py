"""A plan as a search of the Elasticsearch DSL. The scope goes into every one of them."""

from collections.abc import Iterable
from functools import lru_cache

from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Bool, ConstantScore, DisMax, Query

from search.engines import Wanted
from search.fields import NATIONAL
from search.plan import Match, Plan, Slot, Spelling
from search.request import SearchScope

_EXPANSIONS = 1000  # words of the index that one edit may reach; the embedded engine has no limit
VARIANT_FIELDS = ("replaces", "visible_from", "visible_until")
_MOST = 1000  # documents a municipality may replace


def search_of(plan: Plan, *, replaced: Iterable[str], wanted: Wanted) -> Search:
    """The plan within its scope; `replaced` are uids hidden by local variants.

    The kind filter is applied after counting by kind, so that other kinds show their number.
    """
    query = Bool(
        must=[_ways(plan)],
        should=[_match(bonus) for bonus in plan.bonuses],
        filter=[*_seen(plan.scope), *_chosen("topics", plan.topics)],
        must_not=[*_unseen(plan.scope), *_chosen("uid", tuple(replaced))],
    )
    search = Search().query(query).extra(track_total_hits=True, size=wanted.limit)
    if wanted.limit:
        search = search.sort("_score", "-tie", "uid").source(["source"])
        search = search.extra(**{"from": wanted.offset})
    if wanted.kinds:
        search.aggs.bucket("kinds", A("terms", field="kind", size=50))
    return search.post_filter("terms", kind=list(plan.kinds)) if plan.kinds else search


def variants_of(municipality: str) -> Search:
    """The local variants of a municipality, with what they replace and when they are in force."""
    own = [Q("term", variant="1"), Q("term", municipality=municipality)]
    return (
        Search()
        .query(Bool(filter=own))
        .source(False)
        .extra(docvalue_fields=list(VARIANT_FIELDS), size=_MOST)
    )


def any_of(slot: Slot) -> Search:
    """One document with a word of the slot, anywhere: the first found ends the search."""
    either = Bool(should=[_condition(match) for match in slot.finding()], minimum_should_match=1)
    return Search().query(Bool(filter=[either])).extra(size=0, terminate_after=1)


def _chosen(field: str, values: tuple[str, ...]) -> list[Query]:
    return [Q("terms", **{field: list(values)})] if values else []


def _seen(scope: SearchScope) -> list[Query]:
    """Filters of language and municipality."""
    seen = _chosen("readers", (scope.language,))
    if scope.within_municipality:
        seen += _chosen("municipality", (str(scope.municipality), NATIONAL))
    return seen


def _unseen(scope: SearchScope) -> list[Query]:
    """What is outside its window, and in the whole country the local variants."""
    now = int(scope.moment.timestamp())
    outside = Bool(
        filter=[Q("term", windowed="1")],
        should=[Q("range", visible_from={"gt": now}), Q("range", visible_until={"lte": now})],
        minimum_should_match=1,
    )
    return [outside] if scope.within_municipality else [outside, Q("term", variant="1")]


def _ways(plan: Plan) -> Query:
    return _best([_way(way, plan) for way in plan.ways])


def _way(way: tuple[Slot, ...], plan: Plan) -> Query:
    everything = plan.share == "all"
    asked = [_slot(slot, everything=everything) for slot in way if slot.required]
    others = [_slot(slot, everything=everything) for slot in way if not slot.required]
    if everything or len(asked) == 1:  # then there is nothing to leave out
        return Bool(must=asked, should=others)
    some = Bool(should=asked, minimum_should_match=plan.needed(way))
    return Bool(must=[some], should=others)


def _slot(slot: Slot, *, everything: bool) -> Query:
    words = [_best([_spelling(spelling) for spelling in word]) for word in slot.words]
    together = words[0]
    if len(words) > 1:
        together = Bool(must=words) if everything else Bool(should=words, minimum_should_match=1)
    if not slot.stand_ins:
        return together
    return DisMax(queries=[together, *(_match(match) for match in slot.stand_ins)])


def _best(queries: list[Query]) -> Query:
    return queries[0] if len(queries) == 1 else DisMax(queries=queries)


@lru_cache(maxsize=1_000)  # as below
def _spelling(spelling: Spelling) -> Query:
    if not spelling.more:
        return _match(spelling.found)
    return Bool(must=[_match(spelling.found)], should=[_match(match) for match in spelling.more])


@lru_cache(maxsize=2_000)  # about 2 MB; the attempts at one query share most of them
def _match(match: Match) -> Query:
    return ConstantScore(filter=_condition(match), boost=match.points)


def _condition(match: Match) -> Query:
    field, first = match.field, match.values[0]
    if match.how == "any":
        return Q("terms", **{field: list(match.values)})
    if match.how == "near":
        tolerance = {"fuzziness": 1, "max_expansions": _EXPANSIONS, "transpositions": True}
        return Q("fuzzy", **{field: {"value": first, **tolerance}})
    if match.how == "prefix":
        return Q("prefix", **{field: {"value": first}})
    if match.how == "at_least":
        return Q("range", **{field: {"gte": first}})
    terms = [Q("term", **{field: {"value": value}}) for value in match.values]
    return terms[0] if len(terms) == 1 else Bool(filter=terms)
