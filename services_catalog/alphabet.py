"""Alphabetical order of names: the page's own script first, the other one after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from municipalities.api import phrase

ALPHABETS = {
    "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
SortKey = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of the index; `services` is empty where no name begins with it."""

    letter: str
    services: tuple[Any, ...] = ()

    @property
    def anchor(self) -> str:
        """Name of the place on the page; digits and Latin only, so it survives being copied."""
        return f"letter-{ord(self.letter):x}"


def sort_key(name: str, *, language: str) -> SortKey:
    """Key by which names stand in the order of the language's alphabet.

    Signs before the first letter do not count. Then spaces and signs come first, digits next, the
    language's own letters after them, other letters last. Both alphabets have the order of their
    code points, so those decide within a group. Databases disagree about Georgian, so this order
    is made here and is the same on all of them.
    """
    own = ALPHABETS[language].casefold()
    folded = name.casefold()
    start = next((at for at, letter in enumerate(folded) if letter.isalnum()), 0)
    return tuple((_rank(letter, own), letter) for letter in folded[start:])


def initial(name: str) -> str:
    """The first letter or digit of a name, Latin ones as capitals; `#` where it has none."""
    letter = next((letter for letter in name.casefold() if letter.isalnum()), "#")
    # Georgian has no capitals in running text: upper() would give Mtavruli.
    return letter.upper() if letter.isascii() else letter


def group_by_letter(services: Iterable[Any], *, language: str) -> list[Letter]:
    """The whole alphabet, each letter with its services, then the other initials in use.

    `services` already stand in the order of the alphabet.
    """
    groups: dict[str, list[Any]] = {}
    for service in services:
        name = phrase(service, "name", language=language)
        groups.setdefault(initial(name), []).append(service)
    own = ALPHABETS[language]
    others = sorted(set(groups) - set(own), key=lambda letter: sort_key(letter, language=language))
    return [
        Letter(letter=letter, services=tuple(groups.get(letter, ()))) for letter in (*own, *others)
    ]


def _rank(letter: str, own: str) -> int:
    if not letter.isalnum():
        return 0
    if letter.isdigit():
        return 1
    return 2 if letter in own else 3
