"""What is asked, and the scope without which nothing can be asked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchScope:
    """Whose documents may answer: municipality, language and moment. Every query plan needs one.

    A municipality sees its own documents and the national ones it has not replaced. Without a
    municipality, or with `whole_country`, every document answers except local variants.
    A document without the language is shown in Georgian, so Georgian ones always qualify.
    """

    municipality: str | None
    language: str
    moment: datetime
    whole_country: bool = False

    def __post_init__(self) -> None:
        """Refuse a clock without a zone: the publication window would be hours off.

        Raises:
            ValueError: the moment is naive.
        """
        if self.moment.tzinfo is None:
            raise ValueError("The moment of a search needs a time zone.")

    @property
    def within_municipality(self) -> bool:
        """Whether only one municipality and the national documents answer."""
        return self.municipality is not None and not self.whole_country


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """One search as a resident meant it. Without a moment, now."""

    query: str
    language: str
    municipality: str | None
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    limit: int = 10
    offset: int = 0
    whole_country: bool = False
    moment: datetime | None = None

    def scope(self, *, now: datetime) -> SearchScope:
        """The scope of this request at a moment."""
        return SearchScope(
            municipality=self.municipality,
            language=self.language,
            moment=self.moment or now,
            whole_country=self.whole_country,
        )
