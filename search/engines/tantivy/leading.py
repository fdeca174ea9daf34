"""One word that very many documents have: those with it in title or keywords come first.

Only where these are too few are all the others ranked, too.
"""

from collections.abc import Iterator

from search.fields import PAIRS
from search.plan import Match, Plan, Slot

_ELSEWHERE = "all_"  # the fields of words wherever they stand
_COSTLY = {"near", "prefix"}  # found by walking through a dictionary: once is enough


def only_slot(plan: Plan) -> Slot | None:
    """The one thing asked for; None when there are several, were several, or slips are tolerated.

    Of a query cut down to one of its words the others may still stand in titles and earn points.
    """
    if len(plan.ways) != 1 or len(plan.ways[0]) != 1:
        return None
    if plan.share != "all" or any(bonus.field == PAIRS for bonus in plan.bonuses):
        return None
    (slot,) = plan.ways[0]
    return slot if all(match.how not in _COSTLY for match in slot.finding()) else None


def in_place(slot: Slot) -> Iterator[Match]:
    """What finds the slot in titles and keywords."""
    for match in _matches(slot):
        if not match.field.startswith(_ELSEWHERE):
            yield match


def most_elsewhere(slot: Slot, bonuses: tuple[Match, ...]) -> int:
    """No document earns more that has the slot neither in its title nor in its keywords."""
    words = sum(max(spelling.points_anywhere for spelling in word) for word in slot.words)
    stand_ins = (match.points for match in slot.stand_ins if match.field.startswith(_ELSEWHERE))
    most: dict[object, int] = {}
    for bonus in bonuses:
        if bonus.field != "whole_title":  # which has the word
            # A document has one kind, of others several values may earn something.
            one_of = "kind" if bonus.field == "kind" else bonus
            most[one_of] = max(most.get(one_of, 0), bonus.points)
    return max((words, *stand_ins)) + sum(most.values())


def _matches(slot: Slot) -> Iterator[Match]:
    yield from slot.finding()
    for word in slot.words:
        for spelling in word:
            yield from spelling.more
