"""The words a query is widened by are named, and can be left out."""

from typing import Any

import pytest

from search.analysis import interpret
from search.api import current_vocabulary, own_words_only, search, stand_ins
from search.models import SynonymSet
from search.rebuild import rebuild
from search.request import SearchRequest
from tests.search.conftest import NOW, Corpus, make_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabulary() -> None:
    SynonymSet.objects.all().delete()
    for concept, ka_terms, en_terms in [
        (
            "kindergarten",
            "ბაღი\nსაბავშვო ბაღი\nბაგა\nსკოლამდელი\nბაგა-ბავშვი",
            "kindergarten\nnursery",
        ),
        ("admission", "ჩაწერა\nრეგისტრაცია\nჩარიცხვა", "enrolment"),
        ("many", "რიგი\nა1\nა2\nა3", ""),
    ]:
        SynonymSet(concept=concept, ka_terms=ka_terms, en_terms=en_terms).save()


def request(query: str, language: str = "ka") -> SearchRequest:
    return SearchRequest(query=query, language=language, municipality="kareli", moment=NOW)


def named(query: str, language: str = "ka") -> tuple[str, ...]:
    return stand_ins(
        request=request(query, language),
        interpretation=interpret(query),
        vocabulary=current_vocabulary(),
    )


def test_two_for_each_word_in_the_order_of_the_query() -> None:
    assert named("ბაღში ჩაწერა") == ("ბაგა", "სკოლამდელი", "რეგისტრაცია", "ჩარიცხვა")


def test_five_in_all() -> None:
    assert len(named("ბაღში ჩაწერა რიგი")) == 5


def test_what_holds_the_word_typed_says_nothing_new() -> None:
    assert "საბავშვო ბაღი" not in named("ბაღი")


def test_words_of_the_reader_whatever_was_typed() -> None:
    assert named("ბაღში ჩაწერა", "en") == ("kindergarten", "nursery", "enrolment")
    assert named("kindergarten") == ("ბაღი", "საბავშვო ბაღი")


def test_a_set_changed_by_an_editor_counts_at_once() -> None:
    assert "რეგისტრაცია" in named("ჩაწერა")
    changed = SynonymSet.objects.get(concept="admission")
    changed.ka_terms = "ჩაწერა\nმიღება"
    changed.save()
    assert named("ჩაწერა") == ("მიღება",)


def test_what_goes_without_saying_is_not_widened() -> None:
    SynonymSet(concept="kareli", ka_terms="ქარელი\nრაიონი").save()
    assert named("ჩაწერა ქარელში") == ("რეგისტრაცია", "ჩარიცხვა")
    assert named("ქარელი") == ("რაიონი",)


def test_the_words_are_read_with_the_vocabulary_and_not_again(
    django_assert_num_queries: Any,
) -> None:
    vocabulary = current_vocabulary()
    SynonymSet.objects.all().delete()
    with django_assert_num_queries(0):
        found = stand_ins(
            request=request("ჩაწერა"), interpretation=interpret("ჩაწერა"), vocabulary=vocabulary
        )
    assert found == ("რეგისტრაცია", "ჩარიცხვა")


@pytest.mark.parametrize("query", ["ფანჯარა", "??"])
def test_nothing_stands_in_for_other_words(query: str) -> None:
    assert named(query) == ()


def test_nothing_stands_in_for_what_was_not_understood() -> None:
    vocabulary = current_vocabulary()
    assert stand_ins(request=request(""), interpretation=None, vocabulary=vocabulary) == ()


def test_own_words_find_only_what_holds_them(corpus: Corpus, index_url: str) -> None:
    corpus.add(make_document("own", title_ka="ჩაწერა"), make_document("other", title_ka="ჩარიცხვა"))
    rebuild()
    asked = request("ჩაწერა")
    assert [hit.object_id for hit in search(asked).items] == ["own", "other"]
    found = search(asked, vocabulary=own_words_only(current_vocabulary()))
    assert [hit.object_id for hit in found.items] == ["own"]
