"""A plan in tantivy's queries. The scope goes into every one of them.

A clause about a term that no document has is left out, and so is everything that needs it: looking
a term up costs a hundredth of carrying out the clause.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb

from tantivy import FieldType, Occur, Query, Schema

from search.engines.tantivy.leading import in_place, most_elsewhere, only_slot
from search.engines.tantivy.reader import View
from search.fields import NATIONAL
from search.plan import Match, Plan, Slot, Spelling, Word, fewest
from search.request import SearchScope

Clause = tuple[Occur, Query]
_CHOICES = 10  # more of them cost more than the union of all


@dataclass(frozen=True, slots=True)
class Matches:
    """The same documents twice: as fast as they can be counted, and with their points.

    `leading` are those with points that have the only word in title or keywords; the others earn
    at most so many.
    """

    found: Query
    scored: Query
    leading: tuple[Query, int] | None = None


class Compiler:
    """Builds queries over one schema for one commit of an index."""

    def __init__(self, schema: Schema, view: View) -> None:
        """Keep them."""
        self.schema = schema
        self.view = view

    def matches(self, plan: Plan, *, replaced: Iterable[str]) -> Matches | None:
        """What the plan finds within its scope, of any kind; None when that must be nothing.

        `replaced` are uids hidden by local variants.
        """
        limits = self._limits(plan, replaced)
        ways = [found for way in plan.ways if (found := self._way(way, plan, limits))]
        if len(ways) < 2:
            return ways[0] if ways else None
        return Matches(
            Query.boolean_query([(Occur.Should, way.found) for way in ways]),
            Query.disjunction_max_query([way.scored for way in ways]),
        )

    def finding(self, slot: Slot) -> list[Query]:
        """Each finds a part of what the slot asks for: the rarest first, which is soon tried."""
        return _present(map(self._held, sorted(slot.finding(), key=self._frequency)))

    def of_kinds(self, found: Query, kinds: tuple[str, ...]) -> Query:
        """Only these kinds of it."""
        if not kinds:
            return found
        return Query.boolean_query([(Occur.Must, found), _filter(self._any("kind", kinds))])

    def ranked(self, scored: Query, bonuses: Iterable[Match]) -> Query:
        """With the points of the bonuses."""
        return _layered(scored, _present(map(self._bonus, bonuses)))

    def _limits(self, plan: Plan, replaced: Iterable[str]) -> list[Clause]:
        clauses = self.scope(plan.scope)
        clauses += [(Occur.MustNot, self._term("uid", uid)) for uid in replaced]
        if plan.topics:
            clauses.append(_filter(self._any("topics", plan.topics)))
        return clauses

    def scope(self, scope: SearchScope) -> list[Clause]:
        """Filters of municipality, language and publication window."""
        clauses = [_filter(self._term("readers", scope.language))]
        if scope.within_municipality:
            seen = (str(scope.municipality), NATIONAL)
            clauses.append(_filter(self._any("municipality", seen)))
        else:
            clauses.append((Occur.MustNot, self._term("variant", "1")))
        clauses.append((Occur.MustNot, self._outside_window(int(scope.moment.timestamp()))))
        return clauses

    def variants(self, scope: SearchScope) -> Query:
        """The local variants in force in the municipality of the scope."""
        own = self._term("municipality", str(scope.municipality))
        return Query.boolean_query(
            [(Occur.Must, self._term("variant", "1")), (Occur.Must, own), *self.scope(scope)]
        )

    def _outside_window(self, now: int) -> Query:
        """Looks at the clock only for documents that have a window."""
        late = self._range("visible_from", lower=now + 1)
        over = self._range("visible_until", upper=now)
        outside = Query.boolean_query([(Occur.Should, late), (Occur.Should, over)])
        return Query.boolean_query(
            [(Occur.Must, self._term("windowed", "1")), (Occur.Must, outside)]
        )

    def _way(self, way: tuple[Slot, ...], plan: Plan, limits: list[Clause]) -> Matches | None:
        """Found by the fewest terms that tell; what was found then earns its points."""
        whole, needed = plan.share == "all", plan.needed(way)
        asked = [slot for slot in way if slot.required]
        conditions = _present(self._condition(slot, whole=whole) for slot in asked)
        if len(conditions) < needed:
            return None
        found = Query.boolean_query([*_these(conditions, needed), *limits])
        points = [points for slot in way for points in self._points(slot, whole=whole)]
        if len(way) == 1:  # nothing to find first by less
            scored = _layered(_within(points[0], limits), points[1:])
            return Matches(found, scored, self._leading(plan, points, limits))
        return Matches(found, _layered(Query.const_score_query(found, 0.0), points))

    def _leading(
        self, plan: Plan, points: list[Query], limits: list[Clause]
    ) -> tuple[Query, int] | None:
        slot = only_slot(plan)
        prominent = self._any_held(in_place(slot)) if slot else None
        if slot is None or prominent is None:
            return None
        first = _within(points[0], [*limits, _filter(prominent)])
        return _layered(first, points[1:]), most_elsewhere(slot, plan.bonuses)

    def _condition(self, slot: Slot, *, whole: bool) -> Query | None:
        """Whether a document has the words of the slot, or something that stands in for them."""
        words = [self._any_held(spelling.found for spelling in word) for word in slot.words]
        together = _all(words) if whole else _any_of(words)
        return _any_of([together, self._any_held(slot.stand_ins)])

    def _any_held(self, matches: Iterable[Match]) -> Query | None:
        return _any_of(map(self._held, fewest(matches)))

    def _points(self, slot: Slot, *, whole: bool) -> list[Query]:
        """What a document earns that was found: the sum of these."""
        if len(slot.words) == 1 == len(slot.words[0]) and not slot.stand_ins:
            return self._earned(slot.words[0][0])
        words = [self._word(word) for word in slot.words]
        together = _all(words) if whole else _any_of(words)
        best = _best([together, *map(self._match, slot.stand_ins)])
        return [best] if best else []

    def _word(self, word: Word) -> Query | None:
        return _best(self._spelling(spelling) for spelling in word)

    def _spelling(self, spelling: Spelling) -> Query | None:
        earned = self._earned(spelling)
        return _layered(earned[0], earned[1:]) if earned else None

    def _earned(self, spelling: Spelling) -> list[Query]:
        return self.view.compiled(
            spelling, lambda: _present(map(self._match, self._telling(spelling)))
        )

    def _telling(self, spelling: Spelling) -> Iterator[Match]:
        """What finds the spelling, and what earns more for only some of those documents.

        Where there are as many of these as were found, they are the same.
        """
        found, more = spelling.found, list[Match]()
        for match in spelling.more:
            number = self._frequency(match)
            if number == self._frequency(found):
                found = replace(found, points=found.points + match.points)
            elif number:
                more.append(match)
        yield found
        yield from more

    def _frequency(self, match: Match) -> int:
        return self.view.frequency(match.field, str(match.values[0]))

    def _bonus(self, bonus: Match) -> Query | None:
        return self.view.compiled(bonus, lambda: self._match(bonus))

    def _held(self, match: Match) -> Query | None:
        condition: Query | None = getattr(self, f"_{match.how}s")(match)
        return condition

    def _match(self, match: Match) -> Query | None:
        condition = self._held(match)
        if condition is None:
            return None
        return Query.const_score_query(condition, float(match.points))

    def _terms(self, match: Match) -> Query | None:
        values = [str(value) for value in match.values]
        if not all(self.view.frequency(match.field, value) for value in values):
            return None
        terms = [(Occur.Must, self._term(match.field, value)) for value in values]
        return terms[0][1] if len(terms) == 1 else Query.boolean_query(terms)

    def _anys(self, match: Match) -> Query | None:
        has = self.view.frequency
        values = tuple(str(value) for value in match.values if has(match.field, str(value)))
        return self._any(match.field, values) if values else None

    def _nears(self, match: Match) -> Query:
        return Query.fuzzy_term_query(self.schema, match.field, str(match.values[0]), 1, True)

    def _prefixs(self, match: Match) -> Query:
        # No edit, any end: the same words as by a regular expression, without compiling one.
        letters = str(match.values[0])
        return Query.fuzzy_term_query(self.schema, match.field, letters, 0, prefix=True)

    def _at_leasts(self, match: Match) -> Query:
        return self._range(match.field, lower=int(match.values[0]))

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self.schema, field, value, "basic")

    def _any(self, field: str, values: tuple[str, ...]) -> Query:
        if len(values) == 1:
            return self._term(field, values[0])
        return Query.boolean_query([(Occur.Should, self._term(field, one)) for one in values])

    def _range(self, field: str, lower: int | None = None, upper: int | None = None) -> Query:
        return Query.range_query(
            self.schema, field, FieldType.Integer, lower_bound=lower, upper_bound=upper
        )


def _filter(query: Query) -> Clause:
    """Must match, earns nothing."""
    return Occur.Must, Query.const_score_query(query, 0.0)


def _within(query: Query, limits: list[Clause]) -> Query:
    return Query.boolean_query([(Occur.Must, query), *limits])


def _present(queries: Iterable[Query | None]) -> list[Query]:
    return [query for query in queries if query is not None]


def _best(queries: Iterable[Query | None]) -> Query | None:
    """The points of the best one that matches."""
    possible = _present(queries)
    if len(possible) < 2:
        return possible[0] if possible else None
    return Query.disjunction_max_query(possible)


def _all(queries: list[Query | None]) -> Query | None:
    """The points of all, which must all match."""
    possible = _present(queries)
    if len(possible) < len(queries):
        return None
    if len(possible) == 1:
        return possible[0]
    return Query.boolean_query([(Occur.Must, query) for query in possible])


def _any_of(queries: Iterable[Query | None]) -> Query | None:
    """The points of those that match, of which there must be one."""
    possible = _present(queries)
    return _sum(possible) if possible else None


def _sum(queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _these(conditions: list[Query], needed: int) -> Iterator[Clause]:
    """So many of the conditions must hold.

    Each choice of so many is an intersection, which is walked through much faster than the union of
    all.
    """
    if needed == len(conditions):
        yield from ((Occur.Must, query) for query in conditions)
    elif needed == 1 or comb(len(conditions), needed) > _CHOICES:
        either = [(Occur.Should, query) for query in conditions]
        yield Occur.Must, Query.boolean_query(either, minimum_number_should_match=needed)
    else:
        for_each = combinations([(Occur.Must, query) for query in conditions], needed)
        yield Occur.Must, _sum([Query.boolean_query(list(choice)) for choice in for_each])


def _layered(found: Query, points: Iterable[Query]) -> Query:
    """Each with a layer of its own, so that it is looked up only for what was found.

    Side by side they would be a union, which tantivy walks through from end to end.
    """
    for query in points:
        found = Query.boolean_query([(Occur.Must, found), (Occur.Should, query)])
    return found
