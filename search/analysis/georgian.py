"""The Georgian stemmer: one key for the inflected forms of a word.

The key is not a lemma. What declension may drop is dropped from every form: the case and its
postposition, the final ა or ე of the stem, the plural, and the vowel that syncope would take.
"""

from search.analysis.georgian_endings import (
    CONSONANTS,
    ENDINGS,
    ENDINGS_BY_TAIL,
    VOWELS,
    Ending,
)
from search.analysis.georgian_exceptions import (
    BARE_ATTRIBUTES,
    COPULA_TAILS,
    FIRM_STEMS,
    INVARIANT,
    IRREGULAR,
    KEPT_STEMS,
    LOAN_FORMS,
    NOT_COPULA,
    NOT_LINKED,
    NOT_PLURAL,
    PRONOUNS,
)

_LIKE_COPULA = tuple(tail[:-1] for tail in COPULA_TAILS if tail.endswith("ია"))
# Before -ც the dative, the ergative of a vowel stem and postpositions take a linking -ა
# (ბაღსაც, მერიამაც, ბაღიდანაც, ბაღთანაც). The tails of nouns in -მა tell these apart (თემაც).
_LINKED = (
    "საც", "თანაც", "დანაც", "განაც", "კენაც", "თვისაც",
    "ამაც", "ომაც", "უმაც", "არემაც", "აქემაც", "გილემაც", "ძემაც",
)  # fmt: skip
_NOT_LINKED = ("გრამაც", "კლამაც", "დრამაც", "დგომაც", "დომაც", "სიომაც")
# Elsewhere -ნი ends a noun (ჰიმნი, უბანი).
_OLD_PLURALS = ("ებანი", "ობანი", "ულნი", "ელნი", "ილნი")
_EMPHATIC = ("სვე", "მვე", "ნვე", "ივე", "ზევე", "ისავე", "ითვე", "ადვე")


def _without_particles(word: str) -> str:
    """Drop -ც and -ვე (ბაღშიც, იმდენსვე), the copula -ა (აუცილებელია) and the old plural -ნი."""
    if word[-1] == "ც" and word[-2] in VOWELS:
        linked = word.endswith(_LINKED) and not word.endswith(_NOT_LINKED)
        word = word[:-2] if linked and word[:-1] not in NOT_LINKED else word[:-1]
    elif word.endswith("ისთანავე"):
        return word.removesuffix("თანავე")
    elif word.endswith(_EMPHATIC) and len(word) > 5 and not word.startswith(("მო", "მე")):
        word = word[:-2]  # but not of people who do something: მოკრივე
    if word.endswith(_OLD_PLURALS):
        return word[:-2]
    if word[-1] == "ა" and len(word) > 4 and word.endswith(COPULA_TAILS):
        return word if word in NOT_COPULA else word[:-1]
    return word


def _fits(word: str, ending: Ending) -> bool:
    """Whether a word that ends in these letters can have them as its ending."""
    size = len(ending.text)
    if len(word) == size or word[-size - 1] not in ending.after:
        return False
    # Stems without a vowel end in ა or ე (მთა, ხმა), so that no consonant follows them directly.
    if (
        word[-size] in CONSONANTS
        and word[-size - 1] in CONSONANTS
        and VOWELS.isdisjoint(word[:-size])
    ):
        return False
    return word not in ending.words and not word.endswith(ending.tails)


def _without_case(word: str) -> str:
    """Drop the longest ending, at most one: a case, or a case and its postposition."""
    if word[0] == "უ" and len(word) > 5 and word.endswith(("ეს", "ესთან")):
        return word.removesuffix("თან")  # superlatives also stand bare (უმეტეს შემთხვევაში)
    if word in LOAN_FORMS:
        return LOAN_FORMS[word]
    for ending in ENDINGS_BY_TAIL.get(word[-2:], ()):
        if word.endswith(ending.text) and _fits(word, ending):
            return word[: -len(ending.text)]
    return word


def _without_vowel(base: str) -> str:
    """Drop the ა or ე that the genitive drops (სკოლა, მოქალაქე, იდეა)."""
    if len(base) > 1 and base[-1] in "აე":
        base = base[:-1]
        if len(base) > 1 and base[-1] == "ე":
            base = base[:-1]
    return base


def _without_plural(base: str) -> str:
    while len(base) > 3 and base.endswith("ებ") and base not in NOT_PLURAL:
        base = _without_vowel(base[:-2])
    return base


def _without_late_vowel(base: str) -> str:
    """Drop the ი of a noun in -ია that looks like a copula or postposition, or in a vowel and ი."""
    if base.endswith(_LIKE_COPULA):
        return base[:-1]
    if base.endswith("ში"):
        return _without_vowel(base[:-2])
    return _without_vowel(base[:-1]) if base[-2] in "აეო" else base


def _without_lookalike(base: str) -> str:
    """Drop what the nominative of a noun loses when it looks inflected, unless a list names it."""
    if len(base) < 4 or base in KEPT_STEMS:
        return base
    if base[-1] == "ი":
        return _without_late_vowel(base)
    if base[-1] == "შ" and base[-2] not in "იუ":
        return _without_vowel(base[:-1])
    return base[:-1] if base.endswith("ოთ") else base


def _without_nasal(base: str) -> str:
    """Drop the მ of a noun in consonant and -მა (პარადიგმა), which looks like the ergative.

    Nouns in -იზმი are let be: they are many, and no noun in -იზმა is that long.
    """
    if (
        len(base) > 3
        and base[-1] == "მ"
        and base[-2] in CONSONANTS
        and base[-3:-1] != "იზ"
        and base not in KEPT_STEMS
    ):
        return base[:-1]
    return base


def _without_syncope(base: str) -> str:
    """Drop the vowel that syncope takes (წყალი, წყლის): which words it takes is not predictable."""
    if len(base) < 4 or base[-2] not in "აეო" or base[-3] not in CONSONANTS:
        return base
    if base in FIRM_STEMS:
        return base
    if base[-1] in "ლნრმ" or (base[-1] == "ვ" and base[-2] != "ო"):
        return base[:-2] + base[-1]
    if len(base) > 4 and base.endswith("აბ"):
        return base[:-2] + "ბ"  # ნიღაბი, ნიღბის
    return base


def stem(word: str) -> str:
    """Return the key that the inflected forms of a lower-case Georgian word share."""
    if len(word) < 2 or word in INVARIANT or word in BARE_ATTRIBUTES:
        return word
    bare = word if word in PRONOUNS else _without_particles(word)
    if bare in PRONOUNS:
        return PRONOUNS[bare]
    base = _without_lookalike(_without_plural(_without_vowel(_without_case(bare))))
    # Twice: the vowel may stand before the მ (ქათამი, ქათმის) or before what -მა leaves (ყაზარმა).
    base = _without_syncope(_without_nasal(_without_syncope(base)))
    return IRREGULAR.get(base, base)


def is_ending(text: str) -> bool:
    """Whether the text is an ending that a numeral or a foreign name takes after a hyphen."""
    bare = text.removesuffix("ც").removeprefix("ებ")
    return bare in ENDINGS or text in {"ე", "ლი", "ია", "იც"}
