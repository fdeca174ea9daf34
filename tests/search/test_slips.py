"""Words typed with a slip: what is mended, what is not, and what is said of it."""

import pytest

from search.models import SynonymSet
from tests.search.conftest import ask, found, make_document

pytestmark = pytest.mark.django_db


def test_a_slip_in_a_word_of_a_body_is_mended_and_named(build) -> None:
    build(make_document("1", body_ka="ძაღლების სტერილიზაცია"), make_document("2", body_ka="გზა"))
    answer = ask("სტერილიაზცია")
    assert [hit.object_id for hit in answer.items] == ["1"]
    assert answer.did_you_mean == "სტერილიზაცია"


def test_a_short_word_is_not_taken_for_a_word_of_the_vocabulary(build) -> None:
    SynonymSet(concept="rubbish", ka_terms="ნაგვის\nდასუფთავების").save()
    build(make_document("1", title_ka="ნაგვის გატანა"), make_document("2", title_ka="ნაძვნარი"))
    assert "1" not in found("ნაძვის")


def test_typo_in_a_long_word_and_what_was_meant(build) -> None:
    build(make_document("1", title_ka="დახმარების რეგისტრაცია", title_en="Kindergarten place"))
    answer = ask("რეგისტარცია")
    assert [hit.object_id for hit in answer.items] == ["1"]
    assert answer.did_you_mean == "რეგისტრაცია"
    assert ask("kindergarden").did_you_mean == "kindergarten"


def test_a_word_of_six_letters_with_a_long_stem_tolerates_one_slip(build) -> None:
    build(make_document("1", title_ka="ჩონგურის გაკვეთილი"), make_document("2", title_ka="გზა"))
    assert found("ჩონგრი") == ["1"]


def test_short_words_tolerate_nothing(build) -> None:
    build(make_document("1", title_ka="ბაღი"))
    assert found("ბალი") == []


def test_a_short_word_typed_without_shift_is_understood(build) -> None:
    build(
        make_document("1", title_ka="ბაღში ჩაწერა"), make_document("2", title_ka="წყლის ჩაბარება")
    )
    answer = ask("ბაღსი")
    assert [hit.object_id for hit in answer.items] == ["1"]
    assert answer.did_you_mean == "ბაღში"


def test_words_that_follow_a_correction_may_be_missing(build) -> None:
    build(
        make_document("both", title_ka="წყალმომარაგების განრიგი"),
        make_document("one", title_ka="წყალმომარაგება"),
    )
    assert found("წყალმომარგების განრიგი") == ["both", "one"]
