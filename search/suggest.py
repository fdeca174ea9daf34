"""Completions while a resident types: documents whose title goes on from there."""

import logging
from dataclasses import replace

from django.utils import timezone

from search import scoring
from search.analysis import Reading, interpret
from search.emphasis import emphasis
from search.engines import EngineUnavailableError, Wanted, get_engine
from search.fields import FORMS
from search.find import MAX_QUERY
from search.hits import suggestion
from search.plan import Match, Plan, Slot, Spelling, Word
from search.planner import Planner, scope_bonuses
from search.request import SearchRequest, SearchScope
from search.results import Suggestion
from search.synonyms import Vocabulary

logger = logging.getLogger(__name__)
_MIN_LETTERS = 2
_MIN_WEIGHT = 0.5


def suggest(
    *, query: str, language: str, municipality: str | None, limit: int = 8
) -> list[Suggestion]:
    """Titles that contain the words typed so far, the last one perhaps unfinished.

    Returns an empty list when there are none, when fewer than two letters were typed, and when
    the engine is down.
    """
    text = query.strip()
    if len(text) > MAX_QUERY:
        return []
    request = SearchRequest(query=text, language=language, municipality=municipality, limit=limit)
    plan = _plan(request, request.scope(now=timezone.now()))
    if not plan.ways:
        return []
    try:
        found = get_engine().find(plan, wanted=Wanted(limit=limit * 2, kinds=False))
    except EngineUnavailableError as error:
        logger.warning("No suggestions: %s", error)
        return []
    suggestions = [suggestion(row, language=language) for row in found.rows]
    unlike = {(one.text, one.municipality): one for one in reversed(suggestions)}
    return [one for one in suggestions if unlike[one.text, one.municipality] is one][:limit]


def _plan(request: SearchRequest, scope: SearchScope) -> Plan:
    planner = Planner(request=request, scope=scope, vocabulary=Vocabulary())
    ways = []
    for reading in interpret(request.query).readings:
        if reading.weight >= _MIN_WEIGHT and reading.words and _prefixes(reading):
            *finished, _ = planner.plan([reading]).ways[0]
            titled = (_in_title(slot, reading, at) for at, slot in enumerate(finished))
            ways.append((*titled, Slot((_prefixes(reading),))))
    return Plan(scope=scope, ways=tuple(ways), bonuses=tuple(scope_bonuses(scope)))


def _in_title(slot: Slot, reading: Reading, position: int) -> Slot:
    """A finished word, in any form."""
    word = reading.words[position]
    part = reading.weight * emphasis(word)
    matches = (
        Match(f"title_{form}", (getattr(term, form),), round(scoring.TERM[f"title_{form}"] * part))
        for term in word
        for form in FORMS
    )
    return replace(slot, words=(tuple(map(Spelling, dict.fromkeys(matches))),))


def _prefixes(reading: Reading) -> Word:
    """The last word as a whole or as a beginning, exact or in folded Latin."""
    matches = (
        Match(field, (form,), round(scoring.TERM[field] * reading.weight), "prefix")
        for term in reading.words[: scoring.MAX_WORDS][-1]
        for form, field in ((term.exact, "title_exact"), (term.folded, "title_folded"))
        if len(form) >= _MIN_LETTERS
    )
    return tuple(map(Spelling, dict.fromkeys(matches)))
