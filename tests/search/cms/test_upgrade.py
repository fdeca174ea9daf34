"""What editors did in the CMS outlives the next release, also what they did before migration 0002."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import reverse

from municipalities.models import User
from search import synonym_file, word_lists
from search.actions import LoadedSynonyms, load_synonym_sets
from search.models import ShippedSet, SynonymSet
from tests.search.cms.conftest import Browser

pytestmark = [pytest.mark.cms, pytest.mark.django_db]
HEAD = "concept,ka_terms,en_terms,note\n"
FIRST = (
    HEAD + "waste,ნარჩენები|ნაგავი,waste,\nwater,წყალი|ონკანი,,\n"
    "roads,გზა|ქუჩა,,\nlight,შუქი|დენი,,\nlift,ლიფტი|კაბინა,,\n"
)
SECOND = FIRST.replace(",,\n", "|ახალი,,\n").replace(",waste,", ",waste|trash,")


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The portal's own file, in its first version."""
    path = tmp_path / "synonyms.csv"
    path.write_text(FIRST)
    for module in (word_lists, synonym_file):
        monkeypatch.setattr(module, "SYNONYMS", path)
    load_synonym_sets(path=path)
    return path


@pytest.fixture
def edited(release: Path, nana: User, enter: Browser) -> None:
    """An analyst changes, switches off, saves unchanged and deletes a set each."""
    browser, sets = enter(nana), {row.concept: row for row in SynonymSet.objects.all()}
    for concept, change in {
        "waste": {"ka_terms": "ნარჩენები\r\nხარახურა"},
        "water": {"active": ""},
        "roads": {},
    }.items():
        row = sets[concept]
        form = {"concept": concept, "ka_terms": row.ka_terms, "en_terms": row.en_terms}
        path = reverse("synonym-sets:edit", args=[row.pk])
        assert browser.post(path, {**form, "active": "on", **change}).status_code == 302
    path = reverse("synonym-sets:delete", args=[sets["light"].pk])
    assert browser.post(path).status_code == 302


def stored() -> dict[str, tuple[str, bool]]:
    return {row.concept: ("|".join(row.terms()), row.active) for row in SynonymSet.objects.all()}


@pytest.mark.usefixtures("edited")
def test_after_work_in_the_cms(release: Path) -> None:
    release.write_text(SECOND)
    assert load_synonym_sets(path=release) == LoadedSynonyms(
        updated=["water", "roads", "lift"],
        extended={"waste": ["trash"]},
        lacking={"waste": ["ნაგავი"]},
        deleted=["light"],
    )
    assert stored() == {
        "waste": ("ნარჩენები|ხარახურა|waste|trash", True),
        "water": ("წყალი|ონკანი|ახალი", False),
        "roads": ("გზა|ქუჩა|ახალი", True),
        "lift": ("ლიფტი|კაბინა|ახალი", True),
    }


@pytest.mark.usefixtures("edited")
def test_work_done_before_shipped_sets_were_kept(release: Path) -> None:
    ShippedSet.objects.all().delete()
    before = stored()
    release.write_text(SECOND)
    import_module("search.migrations.0002_shipped_synonyms").record_shipped(apps, None)
    loaded = load_synonym_sets(path=release)
    assert loaded == LoadedSynonyms(
        updated=["roads", "lift"],
        left=["waste", "water"],
        lacking={"waste": ["ნაგავი", "trash"], "water": ["ახალი"]},
        deleted=["light"],
    )
    updated = {"roads": ("გზა|ქუჩა|ახალი", True), "lift": ("ლიფტი|კაბინა|ახალი", True)}
    assert stored() == {**before, **updated}


def test_a_set_that_had_been_given_another_concept_does_not_come_back(
    release: Path, nana: User, enter: Browser
) -> None:
    row = SynonymSet.objects.get(concept="lift")
    form = {"concept": "elevator", "ka_terms": row.ka_terms, "active": "on"}
    path = reverse("synonym-sets:edit", args=[row.pk])
    assert enter(nana).post(path, form).status_code == 302
    ShippedSet.objects.all().delete()
    import_module("search.migrations.0002_shipped_synonyms").record_shipped(apps, None)
    assert load_synonym_sets(path=release).deleted == ["lift"]
