"""Why a query finds what it finds, in lines for a terminal."""

from collections.abc import Iterator

from django.utils import timezone

from search.analysis import interpret
from search.attempts import Attempts, Outcome
from search.engines import get_engine
from search.plan import Match, Share, Slot
from search.planner import Planner
from search.request import SearchRequest
from search.synonyms import current_vocabulary

_SHARES: dict[Share, str] = {
    "all": "every word",
    "most": "most of the words",
    "any": "any of the words",
}


def explain(*, query: str, language: str, municipality: str | None) -> list[str]:
    """Readings, the plan that answered, and the first hits with their points.

    Raises:
        EngineUnavailableError: the engine is down.
    """
    interpretation = interpret(query)
    lines = [f"query: {interpretation.text!r}"]
    for reading in interpretation.readings:
        words = " ".join("/".join(term.key for term in word) for word in reading.words)
        lines.append(f"  read as {reading.name} ({reading.weight}): {words}")
    if not any(reading.words for reading in interpretation.readings):
        return [*lines, "no words to search for"]
    request = SearchRequest(query=query, language=language, municipality=municipality)
    scope = request.scope(now=timezone.now())
    planner = Planner(request=request, scope=scope, vocabulary=current_vocabulary())
    attempts = Attempts(engine=get_engine(), planner=planner, interpretation=interpretation)
    return [*lines, *_outcome(attempts.run())]


def _outcome(outcome: Outcome) -> Iterator[str]:
    asked = _SHARES[outcome.plan.share]
    how = f"every word, then {asked}" if _is_filled_up(outcome) else asked
    yield f"answered by {how}{', one edit away' if outcome.near else ''}:"
    for number, way in enumerate(outcome.plan.ways, start=1):
        yield f"  way {number}:"
        for slot in way:
            yield from _slot(slot)
    yield f"{outcome.found.count} documents"
    for row in outcome.found.rows:
        yield f"  {row.points:5d}  {row.source['kind']}:{row.source['slug']}  {row.source['title_ka']}"


def _is_filled_up(outcome: Outcome) -> bool:
    """Whether documents with fewer words follow those with every word."""
    return outcome.all_words and outcome.plan.share != "all"


def _slot(slot: Slot) -> Iterator[str]:
    for word in slot.words:
        spelt = ", ".join(f"{each.text} {each.points}" for each in word)
        yield f"    {'word' if slot.required else 'optional word'}: {spelt}"
    if slot.stand_ins:
        yield f"    or instead: {_best(slot.stand_ins)}"


def _best(matches: tuple[Match, ...]) -> str:
    """Each value once, with the most it can earn."""
    most: dict[str, int] = {}
    for match in matches:
        name = " ".join(map(str, match.values)) + ("~" if match.how == "near" else "")
        most[name] = max(most.get(name, 0), match.points)
    return ", ".join(f"{name} {points}" for name, points in most.items())
