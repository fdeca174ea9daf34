"""What stands around the roots of Georgian verbs: preverbs, series markers, endings; irregular roots."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.analysis.georgian_endings import ANY_LETTER

# Longer ones are not always meant (გამო-ცხადება, გა-მოწერა), so all that fit are tried.
PREVERBS = (
    "ა", "და", "გა", "შე", "მო", "ჩა", "მი", "წა", "აღ", "გან", "წარ", "გადა", "გადმო", "გამო",
    "შემო", "ჩამო", "წამო", "მიმო", "ამო", "აღმო", "წარმო",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suffix:
    """A series marker and an ending, either of which may be empty, and what they tell."""

    theme: str
    person: str
    text: str  # all of it
    nominal: bool  # nouns end like that
    strong: bool  # a form is a verb by this alone
    first: bool  # it can be of the first person
    short: bool  # it may follow a root of one letter
    open: int  # how many of its letters may as well be the last ones of the root


def _suffix(theme: str, person: str) -> Suffix:
    text = theme + person
    return Suffix(
        theme=theme,
        person=person,
        text=text,
        nominal=text in _LIKE_CASES,
        strong=len(theme) > 1 or text in ("ენ", "იან"),
        first=not person.endswith(_OF_OTHERS),
        short=theme in ("", "ებ") and person[:1] != "ი",
        open=2 if text in ("ენ", "ან") else int(text.startswith("დ")),
    )


_LIKE_CASES = frozenset({
    "", "ი", "ის", "ით", "ს", "ა", "ას", "ე", "ო", "თ", "ია", "ათ", "ები", "ებს", "ებით",
})  # fmt: skip
_OF_OTHERS = ("ს", "ენ", "ან", "ონ", "და")

_PRESENT = ("", "ს", "თ", "ენ", "დი", "დით", "და", "დნენ", "დეს", "დე", "დეთ")
_PASSIVE = ("ი", "ით", "ა", "იან", "ათ", "ოდა", "ოდი", "ოდით", "ოდეს", "ოდნენ")
_PLAIN = (
    "ა", "ას", "ათ", "ან", "ე", "ეთ", "ეს", "ენ", "ნენ", "ო", "ოთ", "ოს", "ონ",
    "ი", "ის", "ით", "იან", "იდა", "იდი", "იდით", "იდნენ", "იდეს", "ია", "იათ",
)  # fmt: skip
# Verbs in -ევა have ი before these (შერჩევა, შეარჩიეს).
_AFTER_I = ("ო", "ოთ", "ოს", "ონ", "ე", "ეთ", "ეს")
_OF_MASDARS = (
    "ა", "ას", "ის", "ით", "ამ", "ად", "აში", "აზე", "ამდე", "ასთან", "ისთვის", "ისგან", "ისკენ",
    "იდან", "ისას", "ისა", "ები", "ების", "ებს", "ებში", "ებზე", "ებით", "ებმა", "ებთან",
    "ებისთვის", "ებისგან", "აა",
)  # fmt: skip
_OF_PARTICIPLES = (
    "ი", "ს", "ის", "ით", "მა", "ია", "თა", "თან", "ისთვის", "ები", "ების", "ებს", "ებისთვის",
    "ებმა", "თათვის",
)  # fmt: skip


Suffixes = dict[str, tuple[Suffix, ...]]


def _suffixes(themes: Iterable[str], persons: Iterable[str]) -> dict[str, Suffix]:
    every = (_suffix(theme, person) for theme in themes for person in persons)
    return {suffix.text: suffix for suffix in every}


def _by_tail(table: dict[str, Suffix]) -> Suffixes:
    """What a base with these last two letters, or the only one, may end in, the longest first."""
    longest_first = sorted(table.values(), key=lambda suffix: -len(suffix.text))
    tails = [first + last for last in ANY_LETTER for first in ("", *ANY_LETTER)]
    return {
        tail: tuple(one for one in longest_first if one.text[-2:] in {tail, tail[-1], ""})
        for tail in tails
    }


FINITE = _by_tail(
    {
        **_suffixes(("", "დ"), _PLAIN),
        **_suffixes(("ი",), _AFTER_I),
        **_suffixes(("ებ", "ობ", "ავ", "ევ", ""), _PRESENT),
        **_suffixes(("ებ", "დებ"), _PASSIVE),
    }
)
NOMINAL = _by_tail(
    {
        **_suffixes(("", "ებ", "ობ", "ვ", "ევ", "ომ"), _OF_MASDARS),
        **_suffixes(("ებულ", "ულ", "ილ"), _OF_PARTICIPLES),
        **_suffixes(("",), ("ი",)),
    }
)
# Cases of a verbal noun without a preverb that no plural or ი-stem has.
OF_BARE_MASDARS = frozenset({"ა", "ას", "ამ", "აში", "აზე", "ამდე", "ასთან"})

# A single letter is too little of a root, so these keep their marker: აღება, დადება, გაგება, გაცემა.
SHORT_ROOTS = {"ღ": "ღებ", "დ": "დებ", "გ": "გებ", "ც": "ცემ"}
# Roots whose verbal noun has another one, behind a preverb.
OTHER_ROOTS = {
    "ხვდ": ("ხვედრ",),  # შევხვდით, შეხვედრა
    "ჩნ": ("ჩენ",),  # გაჩნდა, გაჩენა
    "რჩ": ("რჩენ",),  # დარჩა, დარჩენა
    "ქვ": ("ტან",),  # გააქვთ, გატანა
    "ყვ": ("ყვან",),  # მიჰყავთ, მიყვანა
}
# Forms of „go“ behind a preverb; the verbal noun is -სვლა.
MOTION = frozenset({
    "დის", "დიან", "დიხარ", "დიხართ", "ვდივარ", "ვდივართ", "დიოდა", "დიოდნენ", "ვიდა", "ვიდე",
    "ვიდეთ", "ვიდეს", "ვიდნენ", "ვიდოდა", "ვედი", "ვედით", "ვალ", "ვალთ", "ვა", "ვლენ", "დი", "დით",
})  # fmt: skip
# Nouns and attributes that no resident means as a verb: a trader is no woodcutter (მოჭრა), and limited
# abilities have nothing to do with a limited supply.
NOT_VERBS = ("მოვაჭრე", "შეზღუდულ")
