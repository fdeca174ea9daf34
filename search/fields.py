"""The layout of the index, the same in every engine."""

TEXTS = ("title", "keywords", "body")
FORMS = ("exact", "key", "folded")
# A word of the document in one form: `title_exact`, `body_key`, …; terms joined by spaces.
TERM_FIELDS = tuple(f"{text}_{form}" for text in TEXTS for form in FORMS)
# Neighbouring words of titles and keywords, so that words in the asked order count for more.
PAIRS = "pairs"
# Values matched as they are.
TAGS = (
    "uid",
    "kind",
    "municipality",
    "languages",
    "readers",
    "topics",
    "whole_title",
    "variant",
    "replaces",
    "windowed",
)
# Seconds since 1970 for the window, days since 1970 for the date; `tie` orders equal scores.
NUMBERS = ("visible_from", "visible_until", "published", "tie")

NATIONAL = "_"  # the municipality of national documents; no slug looks like this
LAYOUT = "6"  # raise it when what is stored changes: older indexes are then rebuilt
