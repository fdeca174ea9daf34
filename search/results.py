"""What comes back: hits, suggestions, and the reason when there are none."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from search.analysis import Interpretation

Reason = Literal["", "empty", "too_long", "no_words", "unavailable", "nothing_found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One document found. `snippet_html` is safe to print; `language` is that of the title.

    The dates are those the document was handed over with; `is_cancelled` says it will not happen.
    """

    kind: str
    object_id: str
    slug: str
    title: str
    title_html: str
    snippet_html: str
    language: str
    municipality: str | None
    path: str
    score: int
    published_at: datetime | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """How many documents of one kind the query finds."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promoted:
    """An answer that an editor put above the results of this query."""

    title: str
    text: str
    path: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A document whose title continues what is being typed."""

    text: str
    kind: str
    slug: str
    path: str
    municipality: str | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """The answer to a request; `reason` says why `items` is empty, when it is."""

    query: str
    count: int
    took_ms: float
    engine: str
    interpretation: Interpretation | None
    items: tuple[SearchHit, ...] = ()
    facets: dict[str, tuple[Facet, ...]] = field(default_factory=dict)
    did_you_mean: str = ""
    promoted: tuple[Promoted, ...] = ()
    reason: Reason = ""
    all_words: bool = True
