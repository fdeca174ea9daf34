"""The answer to a search, whatever was typed and whatever state the engine is in."""

import logging
from dataclasses import dataclass, replace
from time import perf_counter

from django.utils import timezone

from search.analysis import Interpretation, interpret
from search.attempts import Attempts, Outcome
from search.engines import Engine, EngineUnavailableError, IndexUnusableError, get_engine
from search.hits import hits, promoted
from search.planner import Planner
from search.rebuild import repair
from search.request import SearchRequest, SearchScope
from search.results import Facet, Promoted, Reason, SearchResults
from search.synonyms import PromotedAnswer, Vocabulary, current_vocabulary

logger = logging.getLogger(__name__)
MAX_QUERY = 300  # characters; nobody types more, and analysis takes time
MAX_LIMIT, MAX_OFFSET = 100, 9_900  # a server gives the first 10,000


def search(request: SearchRequest, *, vocabulary: Vocabulary | None = None) -> SearchResults:
    """Search. Never raises for what was typed, nor when the engine is down: see `reason`.

    `vocabulary` replaces the stored synonyms and promoted answers, for a preview.
    """
    started = perf_counter()
    query = request.query.strip()
    if reason := _refusal(query):
        return _nothing(request, reason, None, started)
    interpretation = interpret(query)
    if not any(reading.words for reading in interpretation.readings):
        return _nothing(request, "no_words", interpretation, started)
    scope = request.scope(now=timezone.now())
    words = vocabulary or current_vocabulary()
    answer = _Answer(bounded(request), scope, interpretation, words, started)
    try:
        return answer.results(get_engine())
    except EngineUnavailableError as error:
        _report(error)
        return _nothing(request, "unavailable", interpretation, started)


def bounded(request: SearchRequest) -> SearchRequest:
    """The request with limit and offset within reason."""
    limit = max(0, min(request.limit, MAX_LIMIT))
    offset = max(0, min(request.offset, MAX_OFFSET))
    return replace(request, limit=limit, offset=offset)


def _refusal(query: str) -> Reason:
    if not query:
        return "empty"
    return "too_long" if len(query) > MAX_QUERY else ""


def _report(error: EngineUnavailableError) -> None:
    logger.error("Search is unavailable: %s", error)
    if isinstance(error, IndexUnusableError):
        repair()


def _nothing(
    request: SearchRequest, reason: Reason, interpretation: Interpretation | None, started: float
) -> SearchResults:
    return SearchResults(
        query=request.query[:MAX_QUERY],
        count=0,
        took_ms=_milliseconds(started),
        engine="",
        interpretation=interpretation,
        reason=reason,
    )


def _milliseconds(started: float) -> float:
    return round((perf_counter() - started) * 1000, 2)


@dataclass(frozen=True, slots=True)
class _Answer:
    request: SearchRequest
    scope: SearchScope
    interpretation: Interpretation
    vocabulary: Vocabulary
    started: float

    def results(self, engine: Engine) -> SearchResults:
        planner = Planner(request=self.request, scope=self.scope, vocabulary=self.vocabulary)
        attempts = Attempts(engine=engine, planner=planner, interpretation=self.interpretation)
        outcome = attempts.run()
        found = outcome.found
        language = self.scope.language
        return SearchResults(
            query=self.request.query,
            count=found.count,
            took_ms=_milliseconds(self.started),
            engine=engine.name,
            interpretation=self.interpretation,
            items=hits(found.rows, language=language, readings=outcome.readings, plan=outcome.plan),
            facets={"kind": _facets(found.kinds)},
            did_you_mean=_did_you_mean(outcome),
            promoted=self._promoted(),
            reason="" if found.count else "nothing_found",
            all_words=outcome.all_words,
        )

    def _promoted(self) -> tuple[Promoted, ...]:
        answers = self.vocabulary.promoted_for(self.interpretation.readings)
        return tuple(
            promoted(answer, language=self.scope.language)
            for answer in answers
            if self._is_shown(answer)
        )

    def _is_shown(self, answer: PromotedAnswer) -> bool:
        moment = self.scope.moment
        return (
            answer.municipality in ("", self.scope.municipality)
            and not (answer.visible_from and answer.visible_from > moment)
            and not (answer.visible_until and answer.visible_until <= moment)
        )


def _facets(numbers: dict[str, int]) -> tuple[Facet, ...]:
    """The most frequent first."""
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(value=value, count=number) for value, number in ordered)


def _did_you_mean(outcome: Outcome) -> str:
    if outcome.near and outcome.found.count:
        return outcome.near.corrected(row.source for row in outcome.found.rows)
    return ""
