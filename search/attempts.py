"""The order in which understandings of a query are tried: the first that finds enough answers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from search.analysis import Interpretation, Reading
from search.engines import Engine, Found
from search.near import Near, near_plan
from search.plan import Plan
from search.planner import Planner

PLENTY = 20  # so many documents with every word: those with fewer words are left out
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
        """The first understanding that finds something, or the last one tried.

        Every word; every word on another keyboard; every word one edit away; then as many words
        as possible, as typed and one edit away.
        """
        for outcome in self._outcomes():
            if outcome.found.count:
                break
        return self._widened(outcome)

    def _outcomes(self) -> Iterator[Outcome]:
        literal, guesses = self._readings(literal=True), self._readings(literal=False)
        yield self._try(literal, strict=True)
        if guesses:
            yield self._try(guesses, strict=True)
        near = near_plan(engine=self.engine, planner=self.planner, readings=literal)
        if near:
            yield self._try(literal, strict=True, near=near)
        yield self._try(literal, strict=False)
        if near:
            yield self._try(literal, strict=False, near=near)

    def _widened(self, outcome: Outcome) -> Outcome:
        """Only a few documents hold every word: let those that hold most of them follow."""
        few = 0 < outcome.found.count < PLENTY
        several = any(len(way) > 1 for way in outcome.plan.ways)
        if outcome.near or not outcome.all_words or not several or not few:
            return outcome
        return replace(self._try(outcome.readings, strict=False), all_words=True)

    def _readings(self, *, literal: bool) -> tuple[Reading, ...]:
        return tuple(
            reading
            for reading in self.interpretation.readings
            if reading.words and (reading.weight >= _GUESS) == literal
        )

    def _try(
        self, readings: tuple[Reading, ...], *, strict: bool, near: Near | None = None
    ) -> Outcome:
        plan = (
            replace(near.plan, strict=strict)
            if near
            else self.planner.plan(readings, strict=strict)
        )
        request = self.planner.request
        return Outcome(
            found=self.engine.find(plan, offset=request.offset, limit=request.limit),
            plan=plan,
            readings=readings,
            all_words=strict,
            near=near,
        )
