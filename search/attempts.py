"""The order in which understandings of a query are tried; a short list is then made longer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from search.analysis import Interpretation, Reading
from search.engines import NUMBER_ONLY, Engine, Found, Wanted
from search.near import Near, near_plan
from search.plan import Plan, Slot
from search.planner import Planner

PLENTY = 20  # so many documents with every word: those with fewer words are left out
SHORT = 5  # so few documents with most words: those with any of them are added
_GUESS = 0.5  # readings below this weight are tried only when the others find nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was found, by which plan, and how the query was corrected for it."""

    found: Found
    plan: Plan
    readings: tuple[Reading, ...]
    all_words: bool = True
    near: Near | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """One search over one engine."""

    engine: Engine
    planner: Planner
    interpretation: Interpretation

    def run(self) -> Outcome:
        """Every word; else what was meant, if a word is unknown; else as many words as possible.

        The first that finds something counts; where that is little, documents with fewer words follow.

        What was meant: the keys of another keyboard when no word is known, one edit away for
        long words that are not.
        """
        literal = self._readings(literal=True) or self._readings(literal=False)
        strict = self._try(self.planner.plan(literal), literal)
        if strict.found.count:
            return self._widened(strict)
        relaxed = self._some_words(strict)
        for outcome in self._guesses(literal, any_known=bool(relaxed.found.count)):
            if outcome.found.count:
                return self._widened(outcome)
        return self._filled(relaxed)

    def _some_words(self, strict: Outcome) -> Outcome:
        """Most words; else most of those that are known at all."""
        if _is_one_word(strict.plan):
            return replace(strict, all_words=False)
        outcome = self._try(replace(strict.plan, share="most"), strict.readings)
        if outcome.found.count:
            return outcome
        ways = tuple(map(self._known, outcome.plan.ways))
        plan = replace(outcome.plan, ways=tuple(way for way in ways if way))
        return self._try(plan, strict.readings) if plan.ways else outcome

    def _known(self, way: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(slot for slot in way if slot.required and self.engine.knows(slot))

    def _guesses(self, literal: tuple[Reading, ...], *, any_known: bool) -> Iterator[Outcome]:
        if not any_known and (guessed := self._readings(literal=False)):
            yield self._try(self.planner.plan(guessed), guessed)
        near = near_plan(engine=self.engine, planner=self.planner, readings=literal)
        if near:
            yield self._try(near.plan, literal, near)
            if _is_one_word(near.plan):
                return
            loose = self._try(replace(near.plan, share="most"), literal, near, at_least=0)
            if not any_known or near.corrected(row.source for row in loose.found.rows):
                yield loose

    def _widened(self, outcome: Outcome) -> Outcome:
        """Only a few documents hold every word: let those that hold most of them follow."""
        if outcome.found.count >= _few(outcome.plan):
            return outcome
        plan = replace(outcome.plan, share="most", ways=self._meant(outcome.plan))
        found = self._find(plan, at_least=_few(plan))
        return self._filled(replace(outcome, found=found, plan=plan))

    def _filled(self, outcome: Outcome) -> Outcome:
        """So few documents hold most words that any of the words is better than a short list."""
        if outcome.found.count >= _few(outcome.plan):
            return outcome
        plan = replace(outcome.plan, share="any")
        return replace(outcome, found=self._find(plan, at_least=0), plan=plan)

    def _meant(self, plan: Plan) -> tuple[tuple[Slot, ...], ...]:
        """The understandings that found every word; part of the others would only be chance."""
        if len(plan.ways) == 1:
            return plan.ways
        return tuple(
            way
            for way in plan.ways
            if self.engine.find(replace(plan, ways=(way,)), wanted=NUMBER_ONLY).count
        )

    def _find(self, plan: Plan, *, at_least: int) -> Found:
        request = self.planner.request
        wanted = Wanted(limit=request.limit, offset=request.offset, at_least=at_least)
        return self.engine.find(plan, wanted=wanted)

    def _readings(self, *, literal: bool) -> tuple[Reading, ...]:
        return tuple(
            self.planner.told(reading)
            for reading in self.interpretation.readings
            if reading.words and (reading.weight >= _GUESS) == literal
        )

    def _try(
        self,
        plan: Plan,
        readings: tuple[Reading, ...],
        near: Near | None = None,
        at_least: int | None = None,
    ) -> Outcome:
        """Without rows where others will follow: there are fewer of them than `at_least`."""
        least = _few(plan) if at_least is None else at_least
        return Outcome(
            found=self._find(plan, at_least=least),
            plan=plan,
            readings=readings,
            all_words=plan.share == "all",
            near=near,
        )


def _is_one_word(plan: Plan) -> bool:
    """Of one word there is no part."""
    return all(len(way) == len(way[0].words) == 1 for way in plan.ways)


def _few(plan: Plan) -> int:
    """With fewer documents than this, those with fewer of the words follow."""
    if plan.share == "all":
        return PLENTY if any(len(way) > 1 for way in plan.ways) else 0
    some = replace(plan, share="any")
    return SHORT if any(some.needed(way) < plan.needed(way) for way in plan.ways) else 0
