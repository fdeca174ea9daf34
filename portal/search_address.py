"""From the address of a results page to what is searched for, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.http import urlencode

from municipalities.api import SiteRequest, current_language
from search.api import SearchRequest, registry

PAGE_SIZE = 10
MAX_PAGE = 50
LONGEST = 200  # characters of a query in a link


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for. `own_words`: nothing may stand in for the words as typed."""

    request: SearchRequest
    own_words: bool

    @property
    def is_first(self) -> bool:
        """Whether it is what was typed into the field; any other one came from a link here."""
        request = self.request
        return not (request.offset or request.kinds or request.whole_country or self.own_words)

    def url(self, **changes: Any) -> str:
        """Address of this search, from its first page, with `q`, `kind`, `whole` or `own` changed."""
        request = self.request
        now: dict[str, str | bool] = {
            "q": request.query,
            "kind": next(iter(request.kinds), ""),
            "whole": request.whole_country,
            "own": self.own_words,
        }
        parts = {name: _in_address(value) for name, value in (now | changes).items() if value}
        return "?" + urlencode(parts)


def _in_address(value: str | bool) -> str:
    return "1" if value is True else str(value)[:LONGEST]


def asked_in(request: SiteRequest, data: Mapping[str, str]) -> Asked:
    """What the parameters ask for on this host; nonsense among them is left out."""
    kind = data.get("kind", "")
    page = min(number(data.get("page", "1")), MAX_PAGE)
    return Asked(
        SearchRequest(
            query=data.get("q", ""),
            language=current_language(),
            municipality=request.municipality.slug if request.municipality else None,
            kinds=(kind,) if kind in registry.labels() else (),
            limit=PAGE_SIZE,
            offset=max(page - 1, 0) * PAGE_SIZE,
            whole_country="whole" in data,
        ),
        own_words="own" in data,
    )


def number(text: str) -> int:
    """A count somebody sent; 0 for anything that is none."""
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 7 else 0
