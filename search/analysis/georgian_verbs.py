"""Roots of Georgian verbs: where a finite form, a verbal noun and a participle meet.

A second key beside the stem, and a looser one: an ambiguous form has several roots, and words meet
that share one. Verbs are not looked up; what may stand before and after a root is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from search.analysis.georgian_endings import ANY_LETTER, CONSONANTS, VOWELS
from search.analysis.georgian_verb_endings import (
    FINITE,
    MOTION,
    NOMINAL,
    NOT_VERBS,
    OF_BARE_MASDARS,
    OTHER_ROOTS,
    PREVERBS,
    SHORT_ROOTS,
    Suffix,
    Suffixes,
)

MARK = "√"  # no word has it, so that a root is never taken for a key
_PERSONS = frozenset("ვმგსჰ")  # and გვ
_PREVERBS = {
    letter: tuple(preverb for preverb in PREVERBS if preverb[0] == letter)
    for letter in {preverb[0] for preverb in PREVERBS}
}
_VERSIONS = frozenset("აიუე")
_ALL_VOWELS = "".join(VOWELS)
_THIRD = ("ს", "ჰ")  # stand right before the root
_SHORTEST_BARE = 3  # letters, where little else says that it is a verb
_SHORTEST = 2
_OF_I = ("ი", "ით", "დი", "დით")  # nouns, too, but not after ვ-

Root = tuple[str, str]  # the preverb or nothing, and the root


def _is_root(text: str) -> bool:
    """Whether it has two consonants, one of them at its end."""
    return len(text) > 1 and text[-1] in CONSONANTS and bool(text[:-1].strip(_ALL_VOWELS))


def _short(letter: str, suffix: Suffix) -> str:
    """The root that is a single letter before this suffix; empty if there is none."""
    if suffix.theme == "ავ":
        return letter + "ვ"  # იცავს, დაცვა
    return SHORT_ROOTS.get(letter, "") if suffix.short else ""


def _cut(base: str, suffixes: Suffixes) -> Iterator[tuple[str, Suffix]]:
    """The base without the longest suffix that leaves a root, and whatever that one may be part of."""
    for suffix in suffixes.get(base[-2:]) or suffixes.get(base[-1:], ()):
        if not base.endswith(suffix.text):
            continue
        root = base.removesuffix(suffix.text)
        if len(root) == 1 and (whole := _short(root, suffix)):
            yield whole, suffix
            return
        if _is_root(root):
            yield root, suffix
            if suffix.open:  # იზრდ-ება or იზრ-დება, წაიყვან or წაიყვ-ან
                yield base[: len(root) + suffix.open], suffix
            return


def _with_other_vowels(root: str) -> Iterator[str]:
    """Its verbal noun may have ე for ი (შეიძინა, შეძენა), or neither ა nor ე (გადაიხადა, გადახდა)."""
    yield root
    at = max(root.rfind(vowel) for vowel in VOWELS)
    if at < 1:
        return
    head, vowel, tail = root[:at], root[at], root[at + 1 :]
    if vowel == "ი":
        yield f"{head}ე{tail}"
    elif vowel in "აე" and VOWELS.isdisjoint(head):
        yield head + tail


def _prefixes(base: str) -> Iterator[tuple[str, str, str]]:
    """What may be left of a form after its person and its version vowel."""
    persons = ("", base[0]) if base[:1] in _PERSONS else ("",)
    for person in (*persons, "გვ") if base.startswith("გვ") else persons:
        rest = base[len(person) :]
        if rest[:1] in CONSONANTS:
            yield person, "", rest
        elif rest[:1] in _VERSIONS and person not in _THIRD:
            yield person, rest[0], rest[1:]
            if not person and rest[0] in "უე":
                yield "", "", rest  # the root's own vowel (უქმდება, გაერთიანდა)


def _agrees(person: str, version: str, root: str, suffix: Suffix) -> bool:
    """Whether these can go together in one form."""
    if person == "ვ":
        return suffix.first
    if not suffix.text or suffix.text in _OF_I:
        return False
    if suffix.theme == "ებ" and suffix.person == "ა":
        return bool(version) and version in "იე"  # the passive; otherwise a verbal noun
    # Verbs with these have a longer ending (ააშენებს) or -ენ (წარადგენს), nouns not (განაცხადის).
    return version not in ("ა", "უ") or suffix.text not in ("ს", "ის") or root.endswith("ენ")


def _is_verb(person: str, version: str, root: str, suffix: Suffix) -> bool:
    """Whether a form without a preverb cannot well be a noun."""
    if version == "ე" and suffix.theme not in ("ებ", "დებ"):
        return suffix.text == "ის" and person != "ვ"  # ეკუთვნის, but ვენახი, ერთიან
    if person == "ვ":
        return suffix.person != "ა"  # ვყიდი, but ვადა
    if suffix.nominal or person in _THIRD:
        return version == "ი" and suffix.text == "ის"  # იხდის
    least = _SHORTEST if suffix.text == "ავენ" else _SHORTEST_BARE
    return bool(version) or (suffix.strong and len(root) >= least)


def _bare(base: str) -> Iterator[str]:
    """The roots of a form without a preverb: these are not of the past, and keep their vowels."""
    for person, version, rest in _prefixes(base):
        for root, suffix in _cut(rest, FINITE):
            if _agrees(person, version, root, suffix) and _is_verb(person, version, root, suffix):
                yield root
                if root[-2:-1] == "ი":
                    yield f"{root[:-2]}ე{root[-1]}"


def _behind(preverb: str, rest: str) -> Iterator[str]:
    """The roots of a form with this preverb: verbal nouns, participles and finite forms."""
    if rest in MOTION:
        yield "სვლ"
    for root, _suffix in _cut(rest, NOMINAL):
        yield from _of_noun(root)
        yield from OTHER_ROOTS.get(root, ())  # შეხვდა has the ending of a noun
    for person, version, base in _prefixes(rest):
        for root, suffix in _cut(base, FINITE):
            bare = not person and not version and suffix.nominal
            if not bare and _agrees(person, version, root, suffix):
                for form in _with_other_vowels(root):
                    yield form
                    yield from OTHER_ROOTS.get(form, ())


def _of_noun(root: str) -> Iterator[str]:
    """The root, and as it is without the ვ or ნ that only the verbal noun has."""
    if root.endswith("ოვნ"):
        yield root[:-1]  # მოთხოვნა, მოითხოვა
        return
    yield root
    if len(root) > 3 and root[-2] == "ვ" and root[-1] in "ლნრ" and root[-3] in CONSONANTS:
        yield root[:-2] + root[-1]  # დანიშვნა, დანიშნა


def _verbal_noun(word: str) -> Iterator[str]:
    """The root of a verbal noun without a preverb (ყიდვა); its other cases look like plurals."""
    for root, suffix in _cut(word, NOMINAL):
        if suffix.theme and suffix.person in OF_BARE_MASDARS and len(root) >= _SHORTEST_BARE:
            yield from _of_noun(root)


def verb_roots(word: str) -> tuple[Root, ...]:
    """Every preverb and root that a lower-case Georgian word may have as a form of a verb."""
    if word[:1] not in ANY_LETTER or word.startswith(NOT_VERBS):
        return ()
    bare = word.removesuffix("ც") if word[-2:-1] in VOWELS else word
    found: dict[Root, None] = {}
    for preverb in _PREVERBS.get(word[0], ()):
        if not bare.startswith(preverb):
            continue
        for root in _behind(preverb, bare[len(preverb) :]):
            found[preverb, root] = None
    if all(preverb[0] == "ა" for preverb, _root in found):  # or its version vowel
        found |= dict.fromkeys(("", root) for root in _bare(bare))
    return tuple(found)


@lru_cache(maxsize=100_000)  # about 25 MB
def indexed_roots(word: str) -> tuple[str, ...]:
    """The terms of a word of a document: its roots with their preverbs, and without."""
    roots = verb_roots(word) or tuple(("", root) for root in _verbal_noun(word))
    own = {f"{MARK}{preverb}-{root}" for preverb, root in roots}
    # After ა- so little is left of many nouns, too (აზრი).
    told = (root for preverb, root in roots if preverb != "ა" or len(root) >= _SHORTEST_BARE)
    return tuple(own.union(f"{MARK}-{root}" for root in told)) if own else ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The terms to look for: with the preverb of the word, or if it has none, with any."""

    own: tuple[str, ...]
    any: tuple[str, ...]


@lru_cache(maxsize=2_000)
def asked_roots(word: str) -> Asked:
    """The terms for a word of a query.

    ჩაწერა is not დაწერა, so only forms without a preverb look for any. Verbal nouns without one are
    left alone: they are nouns of their own (მართვა, მიმართვა).
    """
    roots = verb_roots(word)
    return Asked(
        tuple(f"{MARK}{preverb}-{root}" for preverb, root in roots if preverb),
        tuple(f"{MARK}-{root}" for preverb, root in roots if not preverb),
    )


def beginnings_of(roots: frozenset[str]) -> set[str]:
    """What words with these roots begin with, unless it is a person or a version vowel."""
    begun = {root.removeprefix(MARK).removeprefix("-") for root in roots}
    return begun.union(PREVERBS) if any(root[1] == "-" for root in roots) else begun


def roots_of(words: Iterable[str]) -> frozenset[str]:
    """All that these words of a query look for, to be met by `indexed_roots`."""
    asked = map(asked_roots, words)
    return frozenset(root for each in asked for root in (*each.own, *each.any))
