"""Words that a query may hold without a document having to, and how little they count."""

from search.analysis.stop_words import STOP_WORDS, word_weight

# Said to a search box, not about the thing looked for.
_ASKING = frozenset(
    ("მინდა", "მჭირდება", "გთხოვთ", "უნდა", "შეიძლება", "please", "need", "want", "how", "where")
)
# „წყალი არ მოდის“: the page about it rarely says „არ“, but one that does fits better.
_NEGATIONS = frozenset(("არ", "არა", "ვერ", "ნუ", "აღარ", "ვეღარ", "no", "not", "without"))
_ASKING_SHARE, _NEGATION_SHARE = 0.1, 0.4


def is_required(exact: str) -> bool:
    """Whether a document with every word of the query has to hold this one."""
    return exact not in STOP_WORDS and exact not in _ASKING and exact not in _NEGATIONS


def share(exact: str) -> float:
    """Which share of its points a word of a query earns."""
    if exact in _NEGATIONS:
        return _NEGATION_SHARE
    return _ASKING_SHARE if exact in _ASKING else word_weight(exact)
