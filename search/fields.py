"""The layout of the index, the same in every engine."""

# Where words stand: `all` holds those of titles and keywords, too.
TEXTS = ("title", "keywords", "all")
FORMS = ("exact", "key", "folded")
# The words there in one form, joined by spaces. A word of a title is not repeated in
# `keywords_folded`, so a document has a word either in its title or in its keywords or elsewhere.
TERM_FIELDS = (
    "title_exact",
    "title_key",
    "title_folded",
    "keywords_key",
    "keywords_folded",
    "all_exact",
    "all_key",
    "all_folded",
)


def widest(field: str) -> str:
    """The field that has every word of a document in the form of this one."""
    return f"all_{field.rpartition('_')[2]}"


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
LAYOUT = "8"  # raise it when what is stored changes: older indexes are then rebuilt
