"""What a feature hands over to be found: one document, in both languages."""

from dataclasses import dataclass
from datetime import datetime

KINDS = ("service", "news", "activity", "centre", "page", "document", "survey", "municipality")


def uid(kind: str, object_id: str) -> str:
    """The key of a document in every index."""
    return f"{kind}:{object_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """A published thing as search sees it.

    `municipality` is a slug; None means national, visible everywhere. `languages` are the ones the
    content really exists in. `path` has no host and no language prefix. Outside its window
    (`visible_from`, `visible_until`) a document is never found. `variant_of` is the object_id of
    the national document of the same kind that this one replaces inside its municipality.
    `starts_at`, `ends_at` and `is_cancelled` are only told to the reader beside the title.

    `keywords` are other names of this very thing; `related` are words of what it belongs to, such
    as its topic: they find it as weakly as its body and are never shown.
    """

    kind: str
    object_id: str
    slug: str
    municipality: str | None
    languages: tuple[str, ...]
    title_ka: str
    title_en: str = ""
    body_ka: str = ""
    body_en: str = ""
    keywords_ka: str = ""
    keywords_en: str = ""
    related_ka: str = ""
    related_en: str = ""
    topics: tuple[str, ...] = ()
    path: str
    published_at: datetime | None = None
    visible_from: datetime | None = None
    visible_until: datetime | None = None
    variant_of: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_cancelled: bool = False

    def __post_init__(self) -> None:
        """Refuse what an index could not give back.

        Raises:
            ValueError: the kind is unknown, or a variant belongs to no municipality.
        """
        if self.kind not in KINDS:
            raise ValueError(f"Unknown search kind {self.kind!r}; one of {', '.join(KINDS)}.")
        if self.variant_of is not None and self.municipality is None:
            raise ValueError(f"{self.uid} replaces a national document but has no municipality.")

    @property
    def uid(self) -> str:
        """The key of this document in every index."""
        return uid(self.kind, self.object_id)
