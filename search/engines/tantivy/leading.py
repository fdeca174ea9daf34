"""One word that very many documents have: those with it in title or keywords come first.

Only where these are too few are all the others ranked, too.
"""

from collections.abc import Iterator

from search.fields import PAIRS, widest
from search.plan import Match, Plan, Slot

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
    yield from (match for match in slot.finding() if not _is_anywhere(match))
    yield from (place for word in slot.words for spelling in word for place in spelling.places)


def most_elsewhere(slot: Slot, bonuses: tuple[Match, ...]) -> int:
    """No document earns more that has the slot neither in its title nor in its keywords."""
    words = (
        max((each.points_of_forms for each in word if _is_anywhere(each.found)), default=0)
        for word in slot.words
    )
    stand_ins = (match.points for match in slot.stand_ins if _is_anywhere(match))
    most: dict[object, int] = {}
    for bonus in bonuses:
        if bonus.field != "whole_title":  # which has the word
            # A document has one kind, of others several values may earn something.
            one_of = "kind" if bonus.field == "kind" else bonus
            most[one_of] = max(most.get(one_of, 0), bonus.points)
    return max((sum(words), *stand_ins)) + sum(most.values())


def _is_anywhere(match: Match) -> bool:
    return match.field == widest(match.field)
