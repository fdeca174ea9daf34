"""A plan in tantivy's queries. The scope goes into every one of them."""

from collections.abc import Iterable

from tantivy import FieldType, Occur, Query, Schema

from search.fields import NATIONAL
from search.plan import Match, Plan, Slot, enough
from search.request import SearchScope

Clause = tuple[Occur, Query]
_PREFIX_SPECIAL = frozenset('\\.+*?()|[]{}^$#&-~@"<>')


class Compiler:
    """Builds queries over one schema."""

    def __init__(self, schema: Schema) -> None:
        """Keep the schema."""
        self.schema = schema

    def query(self, plan: Plan, *, replaced: Iterable[str], ranked: bool = True) -> Query:
        """The plan within its scope; `replaced` are uids hidden by local variants."""
        clauses = [(Occur.Must, self._ways(plan)), *self.scope(plan.scope)]
        clauses += [(Occur.MustNot, self._any("uid", (uid,))) for uid in replaced]
        for field, values in (("kind", plan.kinds), ("topics", plan.topics)):
            if values:
                clauses.append(_filter(self._any(field, values)))
        found = Query.boolean_query(clauses)
        return self._ranked(found, plan.bonuses) if ranked else found

    def _ranked(self, found: Query, bonuses: Iterable[Match]) -> Query:
        """Each bonus in a layer of its own, so that it is looked up only for what was found.

        Side by side they would be a union, which tantivy walks through from end to end.
        """
        for bonus in bonuses:
            found = Query.boolean_query([(Occur.Must, found), (Occur.Should, self._match(bonus))])
        return found

    def scope(self, scope: SearchScope) -> list[Clause]:
        """Filters of municipality, language and publication window."""
        clauses = [_filter(self._any("languages", (scope.language, "ka")))]
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

    def _ways(self, plan: Plan) -> Query:
        ways = [self._way(way, plan) for way in plan.ways]
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways)

    def _way(self, way: tuple[Slot, ...], plan: Plan) -> Query:
        slots = [(slot.required, self._slot(slot, plan.strict)) for slot in way]
        asked = [query for required, query in slots if required]
        clauses = [(Occur.Should, query) for required, query in slots if not required]
        if plan.strict:
            clauses += [(Occur.Must, query) for query in asked]
        else:
            either = [(Occur.Should, query) for query in asked]
            some = Query.boolean_query(either, minimum_number_should_match=enough(way))
            clauses.append((Occur.Must, some))
        return Query.boolean_query(clauses)

    def _slot(self, slot: Slot, strict: bool) -> Query:
        words = [self._best(word) for word in slot.words]
        occur = Occur.Must if strict else Occur.Should
        together = words[0]
        if len(words) > 1:
            together = Query.boolean_query([(occur, word) for word in words])
        if not slot.stand_ins:
            return together
        stand_ins = [self._match(match) for match in slot.stand_ins]
        return Query.disjunction_max_query([together, *stand_ins])

    def _best(self, matches: tuple[Match, ...]) -> Query:
        return Query.disjunction_max_query([self._match(match) for match in matches])

    def _match(self, match: Match) -> Query:
        return Query.const_score_query(getattr(self, f"_{match.how}s")(match), float(match.points))

    def _terms(self, match: Match) -> Query:
        if len(match.values) == 1:
            return self._term(match.field, str(match.values[0]))
        all_of = [(Occur.Must, self._term(match.field, str(value))) for value in match.values]
        return Query.boolean_query(all_of)

    def _anys(self, match: Match) -> Query:
        return self._any(match.field, tuple(map(str, match.values)))

    def _nears(self, match: Match) -> Query:
        return Query.fuzzy_term_query(self.schema, match.field, str(match.values[0]), 1, True)

    def _prefixs(self, match: Match) -> Query:
        letters = str(match.values[0])
        escaped = "".join(f"\\{one}" if one in _PREFIX_SPECIAL else one for one in letters)
        return Query.regex_query(self.schema, match.field, f"{escaped}.*")

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
