"""Analysts keep synonyms and promoted answers; each edit counts at once, nobody else makes one."""

from typing import Any

import pytest
from django.urls import reverse

from municipalities.models import User
from search.api import SearchRequest, search
from search.models import PromotedAnswer, SynonymSet, VocabularyStamp
from tests.search.cms.conftest import Browser

pytestmark = [pytest.mark.cms, pytest.mark.django_db]
SET = {"concept": "waste", "ka_terms": "ნარჩენები\nნაგავი", "en_terms": "rubbish", "active": "on"}
ANSWER = {
    "ka_queries": "ნაგავი", "title_ka": "დასუფთავების გრაფიკი", "path": "/services/waste/",
    "municipality": "kareli", "active": "on",
}  # fmt: skip


def found(query: str) -> set[str]:
    answer = search(SearchRequest(query=query, language="ka", municipality=None))
    return {hit.object_id for hit in answer.items}


@pytest.mark.usefixtures("documents")
def test_a_set_counts_as_soon_as_it_is_saved(nana: User, enter: Browser) -> None:
    browser = enter(nana)
    assert found("ნაგავი") == set()
    answer = browser.post(reverse("synonym-sets:add"), SET)
    assert answer.status_code == 302, answer.context["form"].errors
    assert found("ნაგავი") == {"waste", "khobi"}
    kept = SynonymSet.objects.get()
    browser.post(reverse("synonym-sets:edit", args=[kept.pk]), {**SET, "active": ""})
    assert found("ნაგავი") == set()
    browser.post(reverse("synonym-sets:edit", args=[kept.pk]), SET)
    assert found("ნაგავი") == {"waste", "khobi"}
    browser.post(reverse("synonym-sets:delete", args=[kept.pk]))
    assert found("ნაგავი") == set()


@pytest.mark.parametrize("terms", ["ნაგავი", "ნაგავი\nნაგავი", " \n"])
def test_one_term_is_no_set(terms: str, nana: User, enter: Browser) -> None:
    data = {**SET, "ka_terms": terms, "en_terms": ""}
    answer = enter(nana).post(reverse("synonym-sets:add"), data)
    assert "ka_terms" in answer.context["form"].errors
    assert not SynonymSet.objects.exists()


def test_a_promoted_answer_is_kept_for_a_municipality(nana: User, enter: Browser) -> None:
    browser = enter(nana)
    assert "ქარელი" in browser.get(reverse("promoted-answers:add")).content.decode()
    before = VocabularyStamp.current()
    answer = browser.post(reverse("promoted-answers:add"), ANSWER)
    assert answer.status_code == 302, answer.context["form"].errors
    assert PromotedAnswer.objects.get().municipality == "kareli"
    assert VocabularyStamp.current() != before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("municipality", "atlantis"),
        ("path", "https://elsewhere.example/"),
        ("path", "//elsewhere.example/"),
        ("path", "/\\elsewhere.example/"),
        ("path", "/ka/services/"),
    ],
)
def test_an_answer_stays_on_the_portal(field: str, value: str, nana: User, enter: Browser) -> None:
    answer = enter(nana).post(reverse("promoted-answers:add"), {**ANSWER, field: value})
    assert field in answer.context["form"].errors
    assert not PromotedAnswer.objects.exists()


@pytest.mark.parametrize("prefix", ["synonym-sets", "promoted-answers"])
def test_editors_neither_see_nor_change_the_vocabulary(
    prefix: str, anna: User, enter: Browser
) -> None:
    browser = enter(anna)
    stored: Any = (
        SynonymSet.objects.create(concept="waste", ka_terms="ნარჩენები\nნაგავი")
        if prefix == "synonym-sets"
        else PromotedAnswer.objects.create(ka_queries="ნაგავი", title_ka="გრაფიკი", path="/x/")
    )
    names = {"index": [], "add": [], "preview": [], "edit": [stored.pk], "delete": [stored.pk]}
    for name, args in names.items():
        path = reverse(f"{prefix}:{name}", args=args)
        for ask in (browser.get, browser.post):
            answer = ask(path, {**SET, **ANSWER})
            assert answer.status_code in {302, 404, 405}, (name, ask)
            assert answer.status_code != 302 or answer["Location"] == "/cms/"
    assert type(stored).objects.filter(pk=stored.pk).values().get() == {
        name: value for name, value in vars(stored).items() if name != "_state"
    }
    assert type(stored).objects.count() == 1


def test_the_menu_is_the_analysts(nana: User, anna: User, enter: Browser) -> None:
    path = reverse("synonym-sets:index")
    assert path in enter(nana).get("/cms/").content.decode()
    assert path not in enter(anna).get("/cms/").content.decode()
