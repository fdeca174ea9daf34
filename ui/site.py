"""What the page frame needs to know about the site it shows: filled by the portal's context processor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of the navigation or the footer."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """The same page in one language; the label is in that language."""

    code: str
    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterColumn:
    """A heading of the footer with its links."""

    heading: str
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach the office behind the site; what is not known is None."""

    name: str
    address: str | None = None
    hours: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFrame:
    """Header and footer of a site. `thread_name` and `initial` are Georgian in both languages."""

    name: str
    subtitle: str | None = None
    kind: Literal["national", "municipality"] = "national"
    dye: str = "indigo"
    initial: str = "ს"
    thread_name: str = "საქართველო"
    strip_text: str | None = None
    home_url: str = "/"
    navigation: Sequence[Link] = ()
    footer_columns: Sequence[FooterColumn] = ()
    contact: Contact | None = None
    language_links: Sequence[LanguageLink] = ()
    search_url: str | None = None
    search_placeholder: str | None = None
    suggest_url: str | None = None
    switch_url: str | None = None
    owner_note: str | None = None
    alerts: Iterable[object] = ()  # as `components/alert-banner.html` wants them, the gravest first
