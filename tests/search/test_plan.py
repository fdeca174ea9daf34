"""Plans: nothing without a scope, the same points for every engine, few enough of them."""

from dataclasses import replace
from datetime import datetime

import pytest

from search import scoring
from search.analysis import interpret
from search.plan import Plan, Share
from search.planner import Planner
from search.request import SearchRequest, SearchScope
from search.synonyms import Vocabulary, synonyms_of
from tests.search.conftest import NOW


def plan_of(query: str, vocabulary: Vocabulary | None = None, **values: object) -> Plan:
    request = SearchRequest(query=query, language="ka", municipality="kareli", moment=NOW)
    planner = Planner(
        request=request, scope=request.scope(now=NOW), vocabulary=vocabulary or Vocabulary()
    )
    return planner.plan(interpret(query).readings[:1], **values)


def test_no_plan_without_a_scope() -> None:
    with pytest.raises(TypeError, match="scope"):
        Plan(ways=())  # type: ignore[call-arg]


@pytest.mark.parametrize("missing", ["municipality", "language", "moment"])
def test_no_scope_without_its_parts(missing: str) -> None:
    parts = {"municipality": None, "language": "ka", "moment": NOW}
    del parts[missing]
    with pytest.raises(TypeError, match=missing):
        SearchScope(**parts)


def test_a_scope_needs_a_time_zone() -> None:
    naive = datetime(2026, 11, 21)  # noqa: DTZ001 - what is tested
    with pytest.raises(ValueError, match="time zone"):
        SearchScope(municipality=None, language="ka", moment=naive)


def test_points_fit_the_engine_that_has_least_room() -> None:
    words = "ბაღი წყალი გზა სკოლა ნაგავი შუქი მიწა სახლი ბაზარი ტყე მინდორი მთა"
    vocabulary = Vocabulary(others=synonyms_of([[words, "სულ სხვა"], ["ბაღი", "საბავშვო ბაღი"]]))
    plan = plan_of(words, vocabulary)
    bonuses = sum(bonus.points for bonus in plan.bonuses)
    best = max(sum(_most(slot) for slot in way) for way in plan.ways)
    assert best + bonuses <= scoring.MAX_POINTS


def _most(slot) -> int:
    words = sum(max(match.points for match in word) for word in slot.words)
    return max([words, *(match.points for match in slot.stand_ins)])


def test_function_words_alone_are_searched_for() -> None:
    assert all(slot.required for way in plan_of("და ან").ways for slot in way)
    required = [slot.required for way in plan_of("წყალი და გზა").ways for slot in way]
    assert required == [True, False, True]


@pytest.mark.parametrize(
    ("share", "needed"), [("all", [1, 2, 3, 5]), ("most", [1, 1, 2, 3]), ("any", [1, 1, 1, 1])]
)
def test_how_many_words_are_needed(share: Share, needed: list[int]) -> None:
    queries = ("წყალი", "წყალი გზა", "წყალი გზა ბაღი", "წყალი გზა ბაღი შუქი ტყე")
    plans = [replace(plan_of(query), share=share) for query in queries]
    assert [plan.needed(plan.ways[0]) for plan in plans] == needed


def test_each_understanding_needs_a_share_of_its_own_words() -> None:
    request = SearchRequest(query="mjyt,bc uflfcf[flb", language="ka", municipality=None)
    planner = Planner(request=request, scope=request.scope(now=NOW), vocabulary=Vocabulary())
    plan = replace(planner.plan(interpret(request.query).readings), share="most")
    # ქონების გადასახადი in two words, mj yt bc uflfcf flb in more
    assert [(len(way), plan.needed(way)) for way in plan.ways] == [(2, 1), (4, 2)]


def test_a_guess_that_stands_alone_earns_full_points() -> None:
    request = SearchRequest(query="jpehutsb", language="ka", municipality=None)
    planner = Planner(request=request, scope=request.scope(now=NOW), vocabulary=Vocabulary())
    guess = [reading for reading in interpret(request.query).readings if reading.weight < 0.5]
    (((slot,),),) = [planner.plan(guess).ways]
    best = max(match.points for match in slot.words[0])
    assert best == scoring.TERM["title_exact"]


def test_the_longest_synonym_takes_its_words_together() -> None:
    vocabulary = Vocabulary(others=synonyms_of([["საბავშვო ბაღი", "ბაგა"], ["ბაღი", "პარკი"]]))
    way, _ = plan_of("საბავშვო ბაღში ჩაწერა", vocabulary).ways
    assert [len(slot.words) for slot in way] == [2, 1]
    assert {match.values for match in way[0].stand_ins} == {("ბაგ",)}
    assert way[0].stand_ins[0].points > way[1].words[0][0].points


def test_a_saying_is_looked_for_word_by_word_too() -> None:
    vocabulary = Vocabulary(others=synonyms_of([["წყალი არ მოდის", "გათიშვა"], ["წყალი", "მილი"]]))
    saying, words = plan_of("წყალი არ მოდის", vocabulary).ways
    assert [len(slot.words) for slot in saying] == [3]
    assert [slot.required for slot in words] == [True, False, True]
    assert {match.values for match in words[0].stand_ins} == {("მილ",)}


@pytest.mark.parametrize(
    "query", ["raise my kids alone", "raise a child alone", "ბავშვს მარტო ვზრდი"]
)
def test_a_saying_is_known_with_other_words_of_the_same_sense(query: str) -> None:
    sets = [["raise children alone", "შვილს მარტო ვზრდი", "მარტოხელა"]]
    whole, _ = plan_of(query, Vocabulary(others=synonyms_of(sets))).ways
    assert ("მარტოხლ",) in {match.values for match in whole[-1].stand_ins}


def test_part_of_a_saying_does_not_stand_for_all_of_it() -> None:
    sets = [["ფული ოპერაციისთვის", "ოპერაცია", "მკურნალობა"]]
    ((slot,), _) = plan_of("ფული ოპერაციისთვის", Vocabulary(others=synonyms_of(sets))).ways
    assert {match.values for match in slot.stand_ins} == {("მკურნალობ",)}


def test_a_long_set_leaves_room_for_the_others() -> None:
    long = ["რემონტი", *(f"სიტყვა{number}" for number in range(20))]
    others = synonyms_of([long, ["რემონტი", "შეკეთება"]])
    assert others[("რემონტ",)][1] == ("შეკეთ",)


def test_function_words_bring_no_synonyms() -> None:
    vocabulary = Vocabulary(others=synonyms_of([["ვინ", "ვაზი"], ["არ არის", "გათიშვა"]]))
    ((who, vine),) = plan_of("ვინ ვაზი", vocabulary).ways
    assert not who.stand_ins
    assert vine.stand_ins


def test_a_function_word_in_latin_letters_need_not_be_found() -> None:
    request = SearchRequest(query="rogor bagi", language="ka", municipality="kareli")
    planner = Planner(request=request, scope=request.scope(now=NOW), vocabulary=Vocabulary())
    (way,) = planner.plan(interpret(request.query).readings[:2]).ways
    assert [slot.required for slot in way] == [False, True]
