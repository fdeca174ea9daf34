"""Verbs: a finite form meets its verbal noun, and no noun that only looks like one."""

import pytest

from search.analysis.georgian_verbs import indexed_roots, roots_of


def meet(asked: str, written: str) -> bool:
    return not roots_of([asked]).isdisjoint(indexed_roots(written))


@pytest.mark.parametrize(
    ("finite", "noun"),
    [
        ("განიხილავენ", "განხილვა"),
        ("შეაკეთებენ", "შეკეთება"),
        ("აფინანსებენ", "დაფინანსება"),
        ("ეხმარებიან", "დახმარება"),
        ("დამეხმარონ", "დახმარების"),
        ("ვყიდი", "გაყიდვა"),
        ("შევხვდე", "შეხვედრა"),
        ("შეხვდა", "შეხვედრები"),
        ("ჩავწერო", "ჩაწერა"),
        ("ჩაეწერება", "ჩაწერა"),
        ("გავიტანო", "გატანა"),
        ("გააქვთ", "გატანა"),
        ("შეგვეძინა", "შეძენა"),
        ("გადავიხადო", "გადახდა"),
        ("ვიხდი", "გადახდა"),
        ("მივიღებთ", "მიღება"),
        ("ავიღო", "აღება"),
        ("იცავს", "დაცვა"),
        ("დავიცვა", "დაცვა"),
        ("გამიჩნდა", "გაჩენა"),
        ("დარჩა", "დარჩენა"),
        ("მიჰყავთ", "მიყვანა"),
        ("წავიდეთ", "წასვლა"),
        ("მისცეს", "მიცემა"),
        ("შეამოწმეს", "შემოწმება"),
        ("შეარჩიეს", "შერჩევა"),
        ("მოითხოვა", "მოთხოვნა"),
        ("დავნიშნო", "დანიშვნა"),
        ("უქმდება", "გაუქმება"),
        ("დაზარალდა", "დაზარალებული"),
        ("იწმინდება", "გაწმენდა"),
        ("რგავენ", "დარგვა"),
        ("ყიდიან", "ყიდვა"),
        ("ვსწავლობთ", "სწავლობს"),
    ],
)
def test_finite_forms_meet_their_verbal_noun(finite: str, noun: str) -> None:
    assert meet(finite, noun)


@pytest.mark.parametrize(("asked", "written"), [("ჩაწერა", "ჩავწეროთ"), ("გატანა", "გააქვთ")])
def test_verbal_nouns_meet_finite_forms(asked: str, written: str) -> None:
    assert meet(asked, written)


def test_a_particle_does_not_matter() -> None:
    assert meet("ვყიდით", "გაყიდვაც")


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("ჩაწერა", "დაწერა"),  # preverbs tell verbs apart
        ("ჩავწერო", "აღწერა"),
        ("გადასახადი", "გადახდა"),
        ("გადასახადის", "გადახდა"),
        ("მისამართის", "მიმართვა"),
        ("განაცხადის", "განცხადება"),
        ("შედეგი", "შემდეგ"),
        ("ვენახი", "შენახვა"),
        ("მართვა", "მიმართვა"),
        ("მართვის", "მიმართვა"),
        ("მოვაჭრე", "მოჭრა"),
        ("შეზღუდვა", "შეზღუდული"),
        ("სახლების", "დასახლება"),
        ("სამსახურის", "მომსახურება"),
        ("ადგილის", "მოადგილე"),
        ("დასახელება", "დასახლება"),
        ("განახლდა", "განხილვა"),
        ("ნაგვის", "აღნაგობა"),
        ("მერთან", "მიერთება"),
        ("პირების", "პირობები"),
        ("სასახლის", "სისხლის"),
    ],
)
def test_nouns_that_look_like_verbs_do_not_meet_them(asked: str, written: str) -> None:
    assert not meet(asked, written)


@pytest.mark.parametrize(
    "word",
    [
        "ბაღი",
        "სკოლა",
        "წყალი",
        "აგვისტო",
        "ოჯახი",
        "სახლი",
        "ჯარიმა",
        "და",
        "ა",
        "2026",
        "water",
        "ц",
    ],
)
def test_other_words_look_for_nothing_else(word: str) -> None:
    assert not {root for root in roots_of([word]) if root.startswith("√-")}


@pytest.mark.parametrize("word", ["ბაღი", "ოჯახი", "2026", "water", "და"])
def test_other_words_have_no_root(word: str) -> None:
    assert indexed_roots(word) == ()
