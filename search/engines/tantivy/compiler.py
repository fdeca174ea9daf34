"""A plan in tantivy's queries. The scope goes into every one of them.

A clause about a term that no document has is left out, and so is everything that needs it: looking
a term up costs a hundredth of carrying out the clause.
"""

from collections.abc import Iterable, Iterator

from tantivy import FieldType, Occur, Query, Schema

from search.engines.tantivy.reader import View
from search.fields import FORMS, NATIONAL, TEXTS
from search.plan import Match, Plan, Slot
from search.request import SearchScope
from search.terms import forms_of

Clause = tuple[Occur, Query]
Word = tuple[Match, ...]


class Compiler:
    """Builds queries over one schema for one commit of an index."""

    def __init__(self, schema: Schema, view: View) -> None:
        """Keep them."""
        self.schema = schema
        self.view = view

    def found(self, plan: Plan, *, replaced: Iterable[str]) -> Query | None:
        """What the plan finds within its scope, of any kind; None when that must be nothing.

        `replaced` are uids hidden by local variants.
        """
        ways = self._ways(plan)
        if ways is None:
            return None
        clauses = [(Occur.Must, ways), *self.scope(plan.scope)]
        clauses += [(Occur.MustNot, self._term("uid", uid)) for uid in replaced]
        if plan.topics:
            clauses.append(_filter(self._any("topics", plan.topics)))
        return Query.boolean_query(clauses)

    def of_kinds(self, found: Query, kinds: tuple[str, ...]) -> Query:
        """Only these kinds of it."""
        if not kinds:
            return found
        return Query.boolean_query([(Occur.Must, found), _filter(self._any("kind", kinds))])

    def ranked(self, found: Query, bonuses: Iterable[Match]) -> Query:
        """Each bonus in a layer of its own, so that it is looked up only for what was found.

        Side by side they would be a union, which tantivy walks through from end to end.
        """
        for bonus in bonuses:
            match = self._match(bonus)
            if match is not None:
                found = Query.boolean_query([(Occur.Must, found), (Occur.Should, match)])
        return found

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

    def _ways(self, plan: Plan) -> Query | None:
        return _best(self._way(way, plan) for way in plan.ways)

    def _way(self, way: tuple[Slot, ...], plan: Plan) -> Query | None:
        everything, needed = plan.share == "all", plan.needed(way)
        slots = [(slot.required, self._slot(slot, everything=everything)) for slot in way]
        asked = [query for required, query in slots if required and query is not None]
        if len(asked) < needed:
            return None
        clauses = [(Occur.Should, query) for required, query in slots if query and not required]
        if everything:
            clauses += [(Occur.Must, query) for query in asked]
        else:
            either = [(Occur.Should, query) for query in asked]
            some = Query.boolean_query(either, minimum_number_should_match=needed)
            clauses.append((Occur.Must, some))
        return Query.boolean_query(clauses)

    def _slot(self, slot: Slot, *, everything: bool) -> Query | None:
        words = [self._word(word) for word in slot.words]
        together = _all(words) if everything else _any_of(words)
        return _best([together, *(self._match(match) for match in slot.stand_ins)])

    def _word(self, word: Word) -> Query | None:
        return self.view.compiled(
            word, lambda: _best(self._match(match) for match in self._telling(word))
        )

    def _telling(self, word: Word) -> Iterator[Match]:
        """Without forms that find just the documents of a more exact one, which earns more.

        In one place the exact form of a word is found in some documents, its key in these and
        perhaps more, and so on: where there are as many, they are the same.
        """
        if not _is_nested(word):
            yield from word
            return
        matches = {match.field: match for match in word}
        for text in TEXTS:
            last = 0
            for form in FORMS:
                match = matches.get(f"{text}_{form}")
                found = self.view.frequency(match.field, str(match.values[0])) if match else last
                if match and found != last:
                    yield match
                last = found

    def _match(self, match: Match) -> Query | None:
        condition: Query | None = getattr(self, f"_{match.how}s")(match)
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


def _is_nested(word: Word) -> bool:
    """Whether its matches are the forms that a document with the exact one has, once a place."""
    forms: dict[str, set[str | int]] = {}
    for match in word:
        if match.how != "term":
            return False
        forms.setdefault(match.field.rpartition("_")[2], set()).update(match.values)
    exact, *_ = forms.get("exact", {""})
    return forms == {name: {form} for name, form in zip(FORMS, forms_of(str(exact)), strict=False)}


def _best(queries: Iterable[Query | None]) -> Query | None:
    """The points of the best one that matches."""
    possible = [query for query in queries if query is not None]
    if len(possible) < 2:
        return possible[0] if possible else None
    return Query.disjunction_max_query(possible)


def _all(queries: list[Query | None]) -> Query | None:
    """The points of all, which must all match."""
    possible = [query for query in queries if query is not None]
    if len(possible) < len(queries):
        return None
    if len(possible) == 1:
        return possible[0]
    return Query.boolean_query([(Occur.Must, query) for query in possible])


def _any_of(queries: list[Query | None]) -> Query | None:
    """The points of those that match, of which there must be one."""
    possible = [query for query in queries if query is not None]
    if len(possible) < 2:
        return possible[0] if possible else None
    return Query.boolean_query([(Occur.Should, query) for query in possible])
