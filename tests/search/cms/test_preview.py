"""The preview shows what an edit would change, and changes nothing."""

from typing import Any

import pytest
from django.urls import reverse

from municipalities.models import User
from search.models import PromotedAnswer, SynonymSet, VocabularyStamp
from tests.search.cms.conftest import Browser

pytestmark = [pytest.mark.cms, pytest.mark.django_db, pytest.mark.usefixtures("documents")]
SET = {"concept": "waste", "ka_terms": "ნარჩენები\nნაგავი", "en_terms": "", "active": "on"}
ANSWER = {"ka_queries": "ნაგავი", "title_ka": "გრაფიკი", "path": "/services/", "active": "on"}
ASKED = {"preview-query": "ნაგვის", "preview-language": "ka", "preview-municipality": ""}


@pytest.fixture
def try_out(nana: User, enter: Browser) -> Any:
    def post(prefix: str = "synonym-sets", **data: Any) -> Any:
        answer = enter(nana).post(reverse(f"{prefix}:preview"), {**ASKED, **data})
        assert answer.status_code == 200
        return answer

    return post


def places(ranking: Any) -> dict[str, tuple[int, int]]:
    return {ranked.hit.object_id: (ranked.rank, ranked.other_rank) for ranked in ranking.hits}


def test_a_new_set_before_and_after(try_out: Any) -> None:
    stamp = VocabularyStamp.current()
    answer = try_out(**SET)
    shown = answer.context["preview"]
    assert places(shown.before) == {}
    assert {key: other for key, (_, other) in places(shown.after).items()} == {
        "waste": 0,
        "khobi": 0,
    }
    assert shown.changes
    assert "ნარჩენების გატანა" in answer.content.decode()
    assert not SynonymSet.objects.exists()
    assert VocabularyStamp.current() == stamp


def test_an_edited_set_stands_in_for_the_stored_one(try_out: Any) -> None:
    stored = SynonymSet.objects.create(concept="waste", ka_terms="ნარჩენები\nნაგავი")
    edited = {**SET, "ka_terms": "ნაგავი\nსაბავშვო ბაღი", "preview-key": str(stored.pk)}
    shown = try_out(**edited).context["preview"]
    assert set(places(shown.before)) == {"waste", "khobi"}
    assert set(places(shown.after)) == {"garden"}
    off = try_out(**{**edited, "active": ""}).context["preview"]
    assert places(off.after) == {}
    stored.refresh_from_db()
    assert stored.ka_terms == "ნარჩენები\nნაგავი"


def test_an_edit_without_effect_says_so(try_out: Any) -> None:
    shown = try_out(**{**SET, "preview-query": "ბაღი"}).context["preview"]
    assert not shown.changes
    assert places(shown.before) == places(shown.after) == {"garden": (1, 1)}


def test_the_preview_keeps_to_the_municipality(try_out: Any) -> None:
    shown = try_out(**{**SET, "preview-municipality": "kareli"}).context["preview"]
    assert set(places(shown.after)) == {"waste"}


def test_the_unsaved_form_comes_along(try_out: Any) -> None:
    answer = try_out(**SET)
    assert ("ka_terms", SET["ka_terms"]) in answer.context["kept"]


def test_an_incomplete_form_is_named(try_out: Any) -> None:
    answer = try_out(**{**SET, "ka_terms": ""})
    assert answer.context["preview"] is None
    assert "ka_terms" in answer.context["edited"].errors


@pytest.mark.parametrize("key", ["", "999999", "x", "²"])
def test_an_unknown_row_counts_as_a_new_one(key: str, try_out: Any) -> None:
    assert try_out(**{**SET, "preview-key": key}).context["preview"].changes


@pytest.mark.parametrize("query", ["", "ა" * 301])
def test_no_query_compares_nothing(query: str, try_out: Any) -> None:
    shown = try_out(**{**SET, "preview-query": query}).context["preview"]
    assert shown is None or not shown.after.hits


def test_promoted_answers_before_and_after(try_out: Any) -> None:
    shown = try_out("promoted-answers", **ANSWER).context["preview"]
    assert (shown.before.promoted, shown.after.promoted) == ((), ("გრაფიკი",))
    stored = PromotedAnswer.objects.create(**{**ANSWER, "active": True})
    edited = {**ANSWER, "title_ka": "ახალი გრაფიკი", "preview-key": str(stored.pk)}
    shown = try_out("promoted-answers", **edited).context["preview"]
    assert (shown.before.promoted, shown.after.promoted) == (("გრაფიკი",), ("ახალი გრაფიკი",))
    shown = try_out("promoted-answers", **{**edited, "active": ""}).context["preview"]
    assert shown.after.promoted == ()


@pytest.mark.parametrize("title", ["ანბანი", "გრაფიკი", "წესი"])
def test_promoted_answers_stand_as_they_will_when_stored(title: str, try_out: Any) -> None:
    PromotedAnswer.objects.create(**{**ANSWER, "active": True})
    edited = {**ANSWER, "title_ka": title, "text_ka": "ახალი"}
    shown = try_out("promoted-answers", **edited).context["preview"]
    PromotedAnswer.objects.create(**{**edited, "active": True})
    stored = try_out(**SET).context["preview"].before
    assert shown.after.promoted == stored.promoted
    assert sorted(stored.promoted) == list(stored.promoted)
