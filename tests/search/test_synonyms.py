"""Synonyms and promoted answers: at once, both ways, in both languages."""

from datetime import timedelta

import pytest

from search.find import search
from search.models import PromotedAnswer, SynonymSet
from search.rebuild import rebuild
from search.request import SearchRequest
from search.synonyms import build_vocabulary, current_vocabulary
from search.terms import words_of
from tests.search.conftest import NOW, Corpus, make_document

pytestmark = pytest.mark.django_db


def ask(query: str, municipality: str | None = "kareli", language: str = "ka", **values: object):
    request = SearchRequest(query=query, language=language, municipality=municipality, moment=NOW)
    return search(request, **values)


def found(query: str, **values: object) -> list[str]:
    return [hit.object_id for hit in ask(query, **values).items]


@pytest.fixture
def documents(corpus: Corpus, index_url: str) -> None:
    corpus.add(
        make_document("garden", title_ka="საბავშვო ბაღში ჩაწერა"),
        make_document("waste", title_ka="ნარჩენების გატანა", body_ka="ბაღი"),
    )
    rebuild()


@pytest.fixture
def waste() -> SynonymSet:
    return SynonymSet.objects.create(
        concept="waste", ka_terms="ნარჩენები\nნაგავი\nდასუფთავების სამსახური", en_terms="rubbish"
    )


@pytest.mark.usefixtures("documents", "waste")
@pytest.mark.parametrize(
    "query", ["ნაგავი", "ნაგვის", "nagavi", "rubbish", "დასუფთავების სამსახურში"]
)
def test_any_term_finds_the_others(query: str) -> None:
    assert found(query) == ["waste"]


@pytest.mark.usefixtures("documents")
def test_edits_count_at_once(waste: SynonymSet) -> None:
    assert found("ნაგავი") == ["waste"]
    waste.active = False
    waste.save()
    assert found("ნაგავი") == []
    waste.active = True
    waste.save()
    assert found("ნაგავი") == ["waste"]
    waste.delete()
    assert found("ნაგავი") == []


@pytest.mark.usefixtures("documents")
def test_preview_of_a_set_not_saved() -> None:
    vocabulary = build_vocabulary(sets=[["ნარჩენები", "ხარახურა"]])
    assert found("ხარახურა") == []
    assert found("ხარახურა", vocabulary=vocabulary) == ["waste"]


@pytest.mark.usefixtures("documents")
def test_a_term_of_several_words_stands_for_all_of_them() -> None:
    SynonymSet.objects.create(concept="garden", ka_terms="საბავშვო ბაღი\nკინდერგარტენი")
    assert found("კინდერგარტენი") == ["garden"]


@pytest.mark.usefixtures("documents", "waste")
def test_a_mistyped_synonym_is_understood() -> None:
    answer = ask("rubbbish")
    assert [hit.object_id for hit in answer.items] == ["waste"]
    assert answer.did_you_mean == "rubbish"


@pytest.mark.usefixtures("documents", "waste")
def test_the_vocabulary_is_read_once(django_assert_num_queries) -> None:
    current_vocabulary()
    with django_assert_num_queries(1):
        current_vocabulary()


def promote(**values: object) -> PromotedAnswer:
    base = {"ka_queries": "წყალი არ მოდის", "title_ka": "ცხელი ხაზი", "path": "/contact/"}
    return PromotedAnswer.objects.create(**{**base, **values})


@pytest.mark.usefixtures("documents")
@pytest.mark.parametrize("query", ["წყალი არ მოდის", "წყლის არ მოდის", "wyali ar modis"])
def test_promoted_answer_for_its_query_in_any_form(query: str) -> None:
    promote()
    assert [(one.title, one.path) for one in ask(query).promoted] == [("ცხელი ხაზი", "/contact/")]


@pytest.mark.usefixtures("documents")
def test_promoted_answer_only_for_the_whole_query() -> None:
    promote()
    assert ask("წყალი").promoted == ()


@pytest.mark.usefixtures("documents")
@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"municipality": "kareli"}, True),
        ({"municipality": "khobi"}, False),
        ({"active": False}, False),
        ({"visible_from": NOW + timedelta(1)}, False),
        ({"visible_from": NOW}, True),
        ({"visible_until": NOW}, False),
        ({"visible_until": NOW + timedelta(1)}, True),
    ],
)
def test_where_and_when_a_promoted_answer_is_shown(values: dict[str, object], shown: bool) -> None:
    promote(**values)
    assert bool(ask("წყალი არ მოდის").promoted) is shown


@pytest.mark.usefixtures("documents")
def test_promoted_answer_in_english() -> None:
    promote(en_queries="no water", title_en="Hotline")
    assert [one.title for one in ask("no water", language="en").promoted] == ["Hotline"]


def test_everyday_words_are_known_in_both_languages(corpus: Corpus, index_url: str) -> None:
    corpus.add(make_document("snake", title_ka="გველი ეზოში"))
    rebuild()
    assert found("snakes") == ["snake"]


def test_editors_synonyms_come_before_the_built_in_ones() -> None:
    vocabulary = build_vocabulary(sets=[["snake", "ბაღი"]])
    assert vocabulary.stand_ins(words_of("snake"))[0] == ("ბაღ",)
    assert len(vocabulary.stand_ins(words_of("snake"))) > 1


def test_a_short_word_is_not_the_english_one_it_folds_to() -> None:
    vocabulary = build_vocabulary(sets=[["bin", "თლთლ"], ["signboard", "ფრფრ"]])
    assert ("თლთლ",) not in vocabulary.stand_ins(words_of("ბინა"))
    assert ("ფრფრ",) in vocabulary.stand_ins(words_of("სიგნბოარდ"))


@pytest.mark.parametrize(
    ("saying", "typed"),
    [
        ("where to bury", "where to bury my"),
        ("house is finished", "this house finished"),
        ("მამა გარდაიცვალა", "მამა გარდამეცვალა"),
        ("ვისია მიწა", "ვისია ეს მიწა"),
    ],
)
def test_a_saying_in_other_forms(saying: str, typed: str) -> None:
    vocabulary = build_vocabulary(sets=[[saying, "თლთლ"]])
    assert ("თლთლ",) in vocabulary.stand_ins(words_of(typed))


@pytest.mark.usefixtures("index_url")
def test_a_saying_finds_what_lacks_the_generic_word_beside_it(corpus: Corpus) -> None:
    corpus.add(
        make_document("grave", title_ka="სასაფლაო"),
        make_document("father", title_ka="მამა", title_en="Bury a father"),
    )
    rebuild()
    SynonymSet.objects.create(concept="grave", ka_terms="სასაფლაო", en_terms="where to bury")
    assert "grave" in found("where to bury my father")
