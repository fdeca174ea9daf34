"""Loading synonym sets: a release brings its own up to date and leaves standing what editors did."""

from collections.abc import Callable
from pathlib import Path

import pytest
from wagtail.log_actions import registry

from search.actions import LoadedSynonyms, load_synonym_sets
from search.models import ShippedSet, SynonymSet, VocabularyStamp
from search.synonym_file import SynonymFileError

pytestmark = pytest.mark.django_db
Load = Callable[..., LoadedSynonyms]
FIRST = {"waste": ("ნარჩენები|ნაგავი", "rubbish|waste"), "water": ("წყალი|ონკანი", "water")}
WIDER = {**FIRST, "waste": ("ნარჩენები|ნაგავი|სანაგვე", "rubbish|trash")}


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads sets as a file of that name has them."""

    def load(
        sets: dict[str, tuple[str, str]], note: str = "", name: str = "s.csv"
    ) -> LoadedSynonyms:
        rows = [f"{concept},{ka},{en},{note}" for concept, (ka, en) in sets.items()]
        path = tmp_path / name
        path.write_text("\n".join(["concept,ka_terms,en_terms,note", *rows]))
        return load_synonym_sets(path=path)

    return load


@pytest.fixture
def waste(load: Load) -> SynonymSet:
    """One of the sets of the first release."""
    load(FIRST)
    return SynonymSet.objects.get(concept="waste")


def terms(concept: str = "waste") -> str:
    return "|".join(SynonymSet.objects.get(concept=concept).terms())


def test_the_own_file_loads_once() -> None:
    first = load_synonym_sets()
    assert len(first.added) == SynonymSet.objects.count() > 50
    assert first == LoadedSynonyms(added=first.added)
    stored, mark = list(SynonymSet.objects.values()), VocabularyStamp.current()
    assert load_synonym_sets() == LoadedSynonyms(left=first.added)
    assert list(SynonymSet.objects.values()) == stored
    assert VocabularyStamp.current() == mark
    assert set(ShippedSet.objects.values_list("file", "concept")) == {
        ("", concept) for concept in first.added
    }


def test_an_untouched_set_becomes_what_the_file_says(load: Load, waste: SynonymSet) -> None:
    mark = VocabularyStamp.current()
    assert load(WIDER) == LoadedSynonyms(updated=["waste"], left=["water"])
    assert terms() == "ნარჩენები|ნაგავი|სანაგვე|rubbish|trash"
    assert VocabularyStamp.current() != mark
    assert [entry.action for entry in registry.get_logs_for_instance(waste)] == ["wagtail.edit"]
    mark = VocabularyStamp.current()
    assert load(WIDER) == LoadedSynonyms(left=["waste", "water"])
    assert VocabularyStamp.current() == mark
    assert load(FIRST).updated == ["waste"]
    assert terms() == "ნარჩენები|ნაგავი|rubbish|waste"


def test_how_a_browser_ends_lines_is_no_edit(load: Load, waste: SynonymSet) -> None:
    SynonymSet.objects.update(ka_terms="ნარჩენები\r\nნაგავი\r\n")
    assert load({"waste": FIRST["waste"]}).left == ["waste"]
    assert load({"waste": WIDER["waste"]}).updated == ["waste"]


def test_an_edited_set_keeps_its_words_and_gets_only_new_ones(
    load: Load, waste: SynonymSet
) -> None:
    waste.ka_terms, waste.en_terms = "ხარახურა\r\nნარჩენები", "waste"
    waste.save()
    loaded = load(WIDER)
    assert loaded == LoadedSynonyms(
        extended={"waste": ["სანაგვე", "trash"]},
        lacking={"waste": ["ნაგავი", "rubbish"]},
        left=["water"],
    )
    assert terms() == "ხარახურა|ნარჩენები|სანაგვე|waste|trash"
    mark = VocabularyStamp.current()
    assert load(WIDER) == LoadedSynonyms(lacking=loaded.lacking, left=["waste", "water"])
    assert VocabularyStamp.current() == mark


def test_a_new_term_that_editors_took_out_again_stays_out(load: Load, waste: SynonymSet) -> None:
    load(WIDER)
    waste.refresh_from_db()
    waste.en_terms = "rubbish"
    waste.save()
    loaded = load({"waste": (WIDER["waste"][0], "rubbish|trash|litter")})
    assert (loaded.extended, loaded.lacking) == ({"waste": ["litter"]}, {"waste": ["trash"]})


def test_a_new_term_that_editors_had_already_is_not_doubled(load: Load, waste: SynonymSet) -> None:
    waste.en_terms += "\nსანაგვე"
    waste.save()
    assert load(WIDER).extended == {"waste": ["trash"]}
    assert terms().count("სანაგვე") == 1


@pytest.mark.parametrize("gone", ["deleted", "renamed"])
def test_a_deleted_set_does_not_come_back(load: Load, waste: SynonymSet, gone: str) -> None:
    if gone == "deleted":
        waste.delete()
    else:
        waste.concept = "refuse"
        waste.save()
    for _ in range(2):
        assert load(WIDER) == LoadedSynonyms(deleted=["waste"], left=["water"])
    assert load(WIDER, name="other.csv").deleted == ["waste"]
    assert not SynonymSet.objects.filter(concept="waste").exists()


def test_a_set_made_again_by_editors_is_theirs(load: Load, waste: SynonymSet) -> None:
    waste.delete()
    SynonymSet.objects.create(concept="waste", ka_terms="ხარახურა\nჯართი")
    assert load(WIDER).extended == {"waste": ["სანაგვე", "trash"]}
    assert terms() == "ხარახურა|ჯართი|სანაგვე|trash"


def test_a_set_out_of_use_is_brought_up_and_stays_so(load: Load, waste: SynonymSet) -> None:
    waste.active = False
    waste.save()
    assert load(WIDER).updated == ["waste"]
    waste.refresh_from_db()
    assert (waste.active, "trash" in waste.terms()) == (False, True)


def test_a_set_that_editors_had_first_is_left_and_followed_from_then_on(load: Load) -> None:
    SynonymSet.objects.create(concept="waste", ka_terms="ნაგავი\nხარახურა")
    assert load(FIRST) == LoadedSynonyms(
        added=["water"],
        left=["waste"],
        lacking={"waste": ["ნარჩენები", "rubbish", "waste"]},
    )
    assert load(WIDER).extended == {"waste": ["სანაგვე", "trash"]}


def test_a_file_of_another_name_takes_nothing_from_a_set(load: Load, waste: SynonymSet) -> None:
    own = {"waste": ("ნარჩენები|ჯართი", "")}
    loaded = load(own, name="own.csv")
    assert loaded == LoadedSynonyms(left=["waste"], lacking={"waste": ["ჯართი"]})
    assert terms() == "ნარჩენები|ნაგავი|rubbish|waste"
    assert load(WIDER).updated == ["waste"]


def test_the_note_follows_the_file_until_an_editor_writes_one(
    load: Load, waste: SynonymSet
) -> None:
    assert load(FIRST, note="attested").updated == ["waste", "water"]
    waste.refresh_from_db()
    assert waste.note == "attested"
    waste.note = "checked in Kareli"
    waste.save()
    assert load(WIDER, note="attested twice").updated == ["waste", "water"]
    waste.refresh_from_db()
    assert (waste.note, "trash" in waste.terms()) == ("checked in Kareli", True)


def test_a_set_the_file_no_longer_has_stays(load: Load, waste: SynonymSet) -> None:
    assert load({"water": FIRST["water"]}) == LoadedSynonyms(left=["water"])
    assert terms() == "ნარჩენები|ნაგავი|rubbish|waste"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("concept,ka_terms\na,b\n", "no column en_terms"),
        ("concept,ka_terms,en_terms\na,b,c\nx,,z\n", "line 3, column ka_terms"),
        ("concept,ka_terms,en_terms\na,b,c\na,d,e\n", "more than one row for a"),
        ("concept,ka_terms,en_terms\nwaste,ჯართი|ხარახურა,\nx,,z\n", "line 3"),
        (f"concept,ka_terms,en_terms\n{'x' * 51},ჯართი,\n", "line 2.*concept"),
        (b"\xff\xfe", "decode"),
        (None, "No such file"),
    ],
)
@pytest.mark.usefixtures("waste")
def test_broken_file_is_named_and_loads_nothing(tmp_path: Path, text, message: str) -> None:
    path = tmp_path / "s.csv"
    path.unlink()
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = [list(model.objects.values()) for model in (SynonymSet, ShippedSet, VocabularyStamp)]
    with pytest.raises(SynonymFileError, match=message):
        load_synonym_sets(path=path)
    after = [list(model.objects.values()) for model in (SynonymSet, ShippedSet, VocabularyStamp)]
    assert after == before


def test_a_failure_half_way_loads_nothing(
    load: Load, waste: SynonymSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = SynonymSet.save

    def fail_for_water(self: SynonymSet) -> None:
        if self.concept == "water":
            raise OSError("disk full")
        save(self)

    monkeypatch.setattr(SynonymSet, "save", fail_for_water)
    mark = VocabularyStamp.current()
    with pytest.raises(OSError, match="disk full"):
        load({**WIDER, "water": ("წყალი", "tap")})
    assert terms() == "ნარჩენები|ნაგავი|rubbish|waste"
    assert VocabularyStamp.current() == mark
