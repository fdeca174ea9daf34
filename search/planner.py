"""From readings of a query to a plan: the same clauses with the same points for every engine."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby, pairwise

from search import scoring
from search.analysis import Reading
from search.analysis.stop_words import STOP_WORD_WEIGHT, is_required
from search.emphasis import emphasis
from search.fields import NATIONAL, PAIRS, TEXTS
from search.plan import Match, Plan, Slot, Spelling, Word
from search.request import SearchRequest, SearchScope
from search.roots import root_matches
from search.synonyms import MAX_SPAN, Keys, Vocabulary
from search.terms import Words, forms_of, pair, place_forms, title_forms

_PLACES = ("title_folded", "keywords_folded")
_LATIN = re.compile("[a-z]")
_FEWEST = 2  # words that a saying counts for, however many of its words are function words
_SAYING = 0.8  # at least so much of a word is worth that means something only with its neighbours


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Plans one request; the readings are chosen by the caller."""

    request: SearchRequest
    scope: SearchScope
    vocabulary: Vocabulary

    def plan(self, readings: Iterable[Reading]) -> Plan:
        """The plan of these readings; readings with as many words share their slots."""
        kept = _weighed([_shortened(one) for one in readings if one.words])
        by_length = sorted(kept, key=lambda reading: len(reading.words))
        groups = [list(group) for _, group in groupby(by_length, lambda r: len(r.words))]
        ways = tuple(_required(way) for group in groups for way in self._ways(group))
        return Plan(
            scope=self.scope,
            ways=ways,
            bonuses=(*_order_bonuses(kept), *scope_bonuses(self.scope)),
            kinds=self.request.kinds,
            topics=self.request.topics,
        )

    def told(self, reading: Reading) -> Reading:
        """On a municipality's own site its name goes without saying, unless nothing else is said."""
        if not self.scope.within_municipality:
            return reading
        own = set(place_forms(str(self.scope.municipality)))
        rest = tuple(word for word in reading.words if own.isdisjoint(term.folded for term in word))
        return replace(reading, words=rest) if _tells(rest) else reading

    def _ways(self, group: list[Reading]) -> Iterator[tuple[Slot, ...]]:
        """By sayings as a whole („წყალი არ მოდის“), and word by word where there is one."""
        whole = tuple(self._slots(group, MAX_SPAN))
        if len(whole) == len(group[0].words):
            yield whole
            return
        yield tuple(_beside_sayings(whole, group))
        yield tuple(self._slots(group, 1))

    def _slots(self, group: list[Reading], most: int) -> Iterator[Slot]:
        position, length = 0, len(group[0].words)
        while position < length:
            span, stand_ins = self._stand_ins(group, position, most)
            if span == 1:
                stand_ins += root_matches(group, position)
            yield _slot(group, position, span, stand_ins)
            position += span

    def _stand_ins(
        self, group: list[Reading], start: int, most: int
    ) -> tuple[int, tuple[Match, ...]]:
        """The longest run of at most so many words from `start` with synonyms, and their matches.

        Function words alone have none: ვინ („who“) is not the vine it is spelt like in Latin.
        """
        longest = min(most, len(group[0].words) - start)
        for span in range(longest, 0, -1):
            found = [
                match
                for reading in group
                if _tells(reading.words[start : start + span])
                for keys in self.vocabulary.stand_ins(reading.words[start : start + span])
                if span == 1 or not _is_part(keys, reading.words[start : start + span])
                for match in stand_in_matches(
                    keys, reading.weight * _emphasis(reading, start, span)
                )
            ]
            if found:
                return span, tuple(found)
        return 1, ()


def _shortened(reading: Reading) -> Reading:
    return replace(reading, words=reading.words[: scoring.MAX_WORDS])


def _weighed(readings: list[Reading]) -> list[Reading]:
    """The likeliest reading counts fully, so that a guess is ranked by what was found, too."""
    best = max((reading.weight for reading in readings), default=1.0)
    return [replace(reading, weight=reading.weight / best) for reading in readings]


def _emphasis(reading: Reading, start: int, span: int) -> float:
    shares = [emphasis(word) for word in reading.words[start : start + span]]
    if span == 1:
        return shares[0]
    telling = sum(share > STOP_WORD_WEIGHT for share in shares)
    return max(sum(shares), _SAYING * max(telling, _FEWEST))


def _slot(group: list[Reading], start: int, span: int, stand_ins: tuple[Match, ...]) -> Slot:
    words = tuple(_word(group, at) for at in range(start, start + span))
    required = all(_tells(reading.words[start : start + span]) for reading in group)
    return Slot(words, stand_ins, required=required)


def _beside_sayings(way: tuple[Slot, ...], group: list[Reading]) -> Iterator[Slot]:
    """Where a saying tells what is asked, a document may do without the generic words beside it."""
    position, likeliest = 0, max(group, key=lambda reading: reading.weight)
    for slot in way:
        generic = len(slot.words) == 1 and emphasis(likeliest.words[position]) < 1
        yield replace(slot, required=False) if generic else slot
        position += len(slot.words)


def _is_part(keys: Keys, words: Words) -> bool:
    """Whether a saying has all these words: some of what was asked is not worth all of it."""
    return {term.key for word in words for term in word}.issuperset(keys)


def _tells(words: Words) -> bool:
    """Whether more than function words stands there."""
    return any(is_required(word[0].exact) for word in words)


def _word(group: list[Reading], position: int) -> Word:
    """Every spelling of one word, each once with its best points."""
    parts: dict[tuple[str, str, str], float] = {}
    for reading in group:
        word = reading.words[position]
        part = reading.weight * emphasis(word)
        for term in word:
            forms = term.exact, term.key, term.folded
            parts[forms] = max(parts.get(forms, 0.0), part)
    return tuple(
        dict.fromkeys(one for forms, part in parts.items() for one in _spellings(forms, part))
    )


def _spellings(forms: tuple[str, str, str], part: float) -> Iterator[Spelling]:
    """Georgian words that are alike have one key, and one folded key; others may share just one."""
    exact, key, folded = forms
    by_key, closest = ("all_key", key), ("all_exact", exact)
    if forms == forms_of(exact) and not _LATIN.search(exact):
        yield _chain(part, ("all_folded", folded), by_key, closest, places=folded)
        return
    yield _chain(part, ("all_folded", folded), places=folded)
    yield _chain(part, by_key, *([closest] if forms_of(exact)[:2] == (exact, key) else []))
    yield _chain(part, ("keywords_key", key))
    yield _chain(part, ("title_key", key))
    yield _chain(part, ("title_exact", exact))


def _chain(part: float, *forms: tuple[str, str], places: str = "") -> Spelling:
    """Ever more exact forms, and better places of the loosest one, each by what it adds."""
    worth = {field: round(points * part) for field, points in scoring.TERM.items()}
    found, value = forms[0]
    closer = (
        Match(field, (form,), worth[field] - worth[before])
        for (before, _), (field, form) in pairwise(forms)
    )
    better = (Match(field, (places,), worth[field] - worth[found]) for field in _PLACES if places)
    return Spelling(Match(found, (value,), worth[found]), tuple(closer), tuple(better))


def stand_in_matches(keys: Keys, weight: float) -> Iterator[Match]:
    """Words that stand in for what was typed, all of them in one place."""
    for text in TEXTS:
        field = f"{text}_key"
        yield Match(field, keys, round(scoring.TERM[field] * scoring.SYNONYM * weight))


def _required(way: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """A query of function words only is searched for as it stands."""
    if any(slot.required for slot in way):
        return way
    return tuple(replace(slot, required=True) for slot in way)


def _order_bonuses(readings: list[Reading]) -> Iterator[Match]:
    """Points for a title that is the query, and for words next to each other as asked."""
    titles: dict[str, None] = {}
    pairs: dict[str, None] = {}
    for reading in readings:
        titles |= dict.fromkeys(title_forms(reading.words))
        pairs |= {pair(one[-1].key, two[-1].key): None for one, two in pairwise(reading.words)}
    yield Match("whole_title", tuple(titles), scoring.WHOLE_TITLE, "any")
    yield from (Match(PAIRS, (value,), scoring.PAIR) for value in pairs)


def scope_bonuses(scope: SearchScope) -> Iterator[Match]:
    """Points for what it is, whose it is, its language and its age."""
    yield from (Match("kind", kinds, points, "any") for kinds, points in scoring.KINDS)
    yield Match("municipality", (scope.municipality or NATIONAL,), scoring.OWN)
    if scope.language != "ka":
        yield Match("languages", (scope.language,), scoring.ENGLISH)
    for days, points in scoring.FRESH:
        since = int((scope.moment - timedelta(days=days)).timestamp()) // 86400
        yield Match("published", (since,), points, "at_least")
