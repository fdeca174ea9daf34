"""The Georgian stemmer: one key for the inflected forms of a word."""

VOWELS = frozenset("აეიოუ")
_LONGEST = 9


def _endings() -> dict[str, str]:
    """Ending -> which letter must stand before it: c consonant, v vowel but ი, o ო/უ, x any."""
    table: dict[str, str] = {}
    table |= dict.fromkeys(("ი", "მა", "ამდე", "თან", "თანა", "ივით"), "c")
    table |= dict.fromkeys(("მ", "დ", "მდე", "სთან", "სთანა", "სავით"), "v")
    table |= dict.fromkeys(("თი", "დან", "თიდან"), "o")
    table |= dict.fromkeys(("სთვის", "სათვის", "სკენ", "საკენ", "სგან", "საგან", "სადმი"), "o")
    table |= dict.fromkeys(("ს", "სა", "ის", "ისა", "ით", "ითა", "ად", "იდან", "იდანა", "თა"), "x")
    table |= dict.fromkeys(("ში", "ზე", "შია", "ზეა", "ისას", "ისამებრ", "ითურთ"), "x")
    for case in ("ის", "ისა", "თა"):
        table |= dict.fromkeys((case + p for p in ("თვის", "კენ", "გან", "დმი")), "x")
        table |= dict.fromkeys((case + p for p in ("თვისა", "კენა", "განა")), "x")
    return table


_ENDINGS = _endings()
_BEFORE = {
    "c": frozenset("ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ"),
    "v": frozenset("აეოუ"),
    "o": frozenset("ოუ"),
    "x": frozenset("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
}


def _without_ending(word: str) -> str:
    for size in range(min(_LONGEST, len(word) - 2), 0, -1):
        kind = _ENDINGS.get(word[-size:])
        if kind is not None and word[-size - 1] in _BEFORE[kind]:
            return word[:-size]
    return word


def stem(word: str) -> str:
    """Return the key that the inflected forms of a lower-case Georgian word share."""
    if len(word) < 3:
        return word
    if word[-1] == "ც" and word[-2] in VOWELS:
        word = word[:-1]
    base = _without_ending(word)
    if len(base) > 2 and base[-1] in "აეი":
        base = base[:-1]
    while base.endswith("ებ") and len(base) > 4:
        base = base[:-2]
        if base[-1] in "აე":
            base = base[:-1]
    if len(base) > 3 and base[-1] in "ლნრმ" and base[-2] in "აეო" and base[-3] not in VOWELS:
        return base[:-2] + base[-1]
    return base


def is_ending(text: str) -> bool:
    """Whether the text is an ending that a numeral or a foreign name takes after a hyphen."""
    bare = text.removesuffix("ც").removeprefix("ებ")
    return bare in _ENDINGS or text in {"ე", "ლი", "ია", "იც"}
