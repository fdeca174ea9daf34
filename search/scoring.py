"""How many points a match is worth. Whole numbers, so that every engine adds up the same score.

A word counts once, for the best place it was found in; a body counts for much less than a title.
The rest breaks near-ties: what it is, whose it is, how fresh it is.
"""

# In a title, in keywords, elsewhere; as typed, by key, by folded key.
_PLACE = {"title": 40, "keywords": 24, "all": -30}
_FORM = {"exact": 104, "key": 100, "folded": 94}
TERM = {
    f"{place}_{form}": place_points + form_points
    for place, place_points in _PLACE.items()
    for form, form_points in _FORM.items()
}
WHOLE_TITLE = 40
PAIR = 8
SYNONYM = 0.8  # share of a word's points that its synonym earns
ROOT = 0.55  # share that a word earns with which a verb shares preverb and root
BARE_ROOT = 0.4  # … and that one earns with any preverb, asked for by a verb without
NEAR = 0.7  # share that a word one edit away earns

KINDS = ((("service",), 24), (("municipality", "page", "centre"), 16))
OWN = 12  # the municipality's own document; in the whole country, a national one
ENGLISH = 4  # really exists in English, for a reader of English
FRESH = ((90, 5), (14, 5))  # days since publication: points, added up

# Points stay below 2**11: one engine keeps them in the leading bits of a 32-bit float.
MAX_WORDS = 10
MAX_POINTS = 2**11 - 1
