"""Verbs of a query look for other forms with the same root, and earn less by them."""

import pytest

from search import scoring
from search.analysis import interpret
from search.find import search
from search.planner import Planner
from search.rebuild import rebuild
from search.request import SearchRequest
from search.synonyms import Vocabulary
from tests.search.conftest import NOW, Corpus, make_document


def request(query: str) -> SearchRequest:
    return SearchRequest(query=query, language="ka", municipality="kareli", moment=NOW)


def roots(query: str) -> dict[tuple[str | int, ...], int]:
    """What the title may have instead of a query of one word, and what that is worth."""
    asked = request(query)
    planner = Planner(request=asked, scope=asked.scope(now=NOW), vocabulary=Vocabulary())
    slot = planner.plan(interpret(query).readings[:1]).ways[0][0]
    return {match.values: match.points for match in slot.stand_ins if match.field == "title_key"}


def test_a_verb_looks_for_its_root_for_less_than_its_key() -> None:
    ((values, points),) = roots("ჩავწერო").items()
    assert "√ჩა-წერ" in values
    assert "√-წერ" not in values
    assert points < scoring.TERM["title_key"]


def test_a_verb_without_a_preverb_looks_for_any_for_least() -> None:
    ((values, points),) = roots("ვყიდი").items()
    assert "√-ყიდ" in values
    assert points < min(roots("გავყიდო").values())


@pytest.mark.parametrize("query", ["ბაღი", "უნდა", "და", "water", "2026"])
def test_other_words_look_for_no_root(query: str) -> None:
    assert roots(query) == {}


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["ბავშვი როგორ ჩავწერო ბაღში", "ბაღში ჩაეწერება"])
def test_a_finite_form_finds_the_verbal_noun(corpus: Corpus, index_url: str, query: str) -> None:
    corpus.add(
        make_document("1", slug="list", title_ka="ბაღში აღწერა"),
        make_document("2", slug="admission", title_ka="ბაღში ჩაწერა"),
    )
    rebuild()
    assert search(request(query)).items[0].slug == "admission"
