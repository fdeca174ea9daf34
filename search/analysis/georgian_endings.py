"""The endings of Georgian nominals: a case, or a case with its postposition."""

from dataclasses import dataclass

from search.analysis.georgian_exceptions import (
    NOT_BY,
    NOT_BY_NAME,
    NOT_BY_TAILS,
    NOT_DATIVE,
    NOT_DATIVE_TAILS,
    NOT_ERGATIVE,
    NOT_ERGATIVE_TAILS,
    NOT_IN,
    NOT_IN_COPULA,
    NOT_INSTRUMENTAL,
    NOT_LIKE_TAILS,
    NOT_OLD_PLURAL,
    NOT_OLD_PLURAL_TAILS,
    NOT_ON,
)

VOWELS = frozenset("აეიოუ")
CONSONANTS = frozenset("ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ")
STEM_VOWELS = frozenset("აეოუ")
OPEN_VOWELS = frozenset("აეო")
ROUND_VOWELS = frozenset("ოუ")
ANY_LETTER = VOWELS | CONSONANTS


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending, the letters that may stand before it, and the words that only seem to have it."""

    text: str
    after: frozenset[str]
    words: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()


def _table() -> dict[str, Ending]:
    table: dict[str, Ending] = {}

    def add(
        after: frozenset[str],
        *endings: str,
        words: frozenset[str] = frozenset(),
        tails: tuple[str, ...] = (),
    ) -> None:
        table.update({text: Ending(text, after, words, tails) for text in endings})

    add(CONSONANTS, "ი", "ამდე", "თან", "თანა")
    # Personal names and nouns in a vowel and ი keep their ი (გიორგიმ, ჰოკეიში).
    add(CONSONANTS | OPEN_VOWELS, "იმ", "იზე", "იმდე")
    add(OPEN_VOWELS, "იში", "ისთან", words=NOT_BY_NAME)
    add(CONSONANTS, "მა", words=NOT_ERGATIVE, tails=NOT_ERGATIVE_TAILS)
    add(CONSONANTS, "ივით", tails=NOT_LIKE_TAILS)
    add(ANY_LETTER, "ს", "ის", "ით", "ად", "იდან", "იდანა", "ისამებრ", "ითურთ")
    add(ANY_LETTER, "ისას", words=frozenset(word + "ს" for word in NOT_DATIVE))
    add(ANY_LETTER, "სა", "ისა", words=NOT_DATIVE, tails=NOT_DATIVE_TAILS)
    add(ANY_LETTER, "თა", "ითა", words=NOT_OLD_PLURAL, tails=NOT_OLD_PLURAL_TAILS)
    add(STEM_VOWELS, "მ", "დ", "მდე")
    add(OPEN_VOWELS, "სავით", tails=NOT_LIKE_TAILS)
    add(OPEN_VOWELS, "სთან", "სთანა", words=NOT_BY, tails=NOT_BY_TAILS)
    add(ROUND_VOWELS, "დან", "დანა")
    # After other consonants it is the genitive of a verbal noun (მართვის).
    add(frozenset("მსთ"), "თვის", "თვისა")
    add(STEM_VOWELS, "სთვის", "სათვის", "სკენ", "საკენ", "სგან", "საგან", "სადმი")
    add(frozenset("ო"), "თი", words=NOT_INSTRUMENTAL)
    add(CONSONANTS | OPEN_VOWELS, "ში", words=NOT_IN)
    add(CONSONANTS | OPEN_VOWELS, "შია", words=NOT_IN_COPULA)
    add(CONSONANTS, "თანაა")
    add(ANY_LETTER, "ზე", "ზეა", words=NOT_ON)
    for case in ("ის", "ისა", "თა"):
        add(ANY_LETTER, *(case + post for post in ("თვის", "კენ", "გან", "დმი")))
        add(ANY_LETTER, *(case + post for post in ("თვისა", "კენა", "განა")))
    return table


def _by_tail() -> dict[str, tuple[Ending, ...]]:
    """The endings that a word with these last two letters may have, the longest first."""
    longest_first = sorted(ENDINGS.values(), key=lambda ending: -len(ending.text))
    pairs = (first + last for last in ANY_LETTER for first in ANY_LETTER)
    found = {
        pair: tuple(each for each in longest_first if each.text[-2:] in {pair, pair[-1]})
        for pair in pairs
    }
    return {pair: endings for pair, endings in found.items() if endings}


ENDINGS = _table()
ENDINGS_BY_TAIL = _by_tail()
