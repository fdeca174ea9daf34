"""A service as a resident of one place reads it on one day: the national text with the variant applied."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from municipalities.api import NO_TEXT, Phrase
from services_catalog.models import Verification

Origin = Literal["national", "local"]


def host_of(url: str) -> str:
    """The site an address belongs to, as people say it: without `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing to know. `origin` says whether the municipality or the national text says it."""

    code: str
    label: str
    value: Phrase
    status: str
    origin: Origin
    checked_on: date | None

    @property
    def is_confirmed(self) -> bool:
        """Whether a resident may rely on it: it is known, and all of it was checked."""
        return bool(self.value) and self.status == Verification.VERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The one thing to do now: fill in a form, go to an office, or first say where one lives."""

    kind: Literal["form", "office", "choose"]
    url: str = ""
    note: Phrase = NO_TEXT
    is_confirmed: bool = False
    checked_on: date | None = None

    @property
    def host(self) -> str:
        """The site that opens, so that the button can name it."""
        return host_of(self.url)

    @property
    def form_label(self) -> str:
        """Promises a form only where the address leads to one, not to a front page."""
        if urlsplit(self.url).path.strip("/"):
            return _("Fill in the application at %(host)s") % {"host": self.host}
        return _("Go to %(host)s") % {"host": self.host}


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Where to go or to call. Empty texts are not known."""

    name: Phrase
    address: Phrase
    hours: Phrase
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A category, a related service: what to show and the code to link to."""

    code: str
    name: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSheet:
    """Everything the detail page, the API and the JSON-LD show of one service."""

    slug: str
    language: str
    municipality: str | None
    name: Phrase
    summary: Phrase
    category: Reference
    audiences: tuple[Reference, ...]
    provider: Phrase
    synonyms: tuple[Phrase, ...]
    channels: tuple[str, ...]
    next_step: NextStep
    office: Office | None
    steps: tuple[Phrase, ...]
    documents: tuple[Phrase, ...]
    facts: tuple[Fact, ...]
    note: Phrase
    local_note: Phrase
    is_behind: bool
    is_local: bool
    is_demo: bool
    checked_on: date | None
    related: tuple[Reference, ...]

    @property
    def confirmed_count(self) -> int:
        """How many of the facts a resident may rely on."""
        return sum(fact.is_confirmed for fact in self.facts)

    def fact(self, code: str) -> Fact | None:
        """The fact of that code, if the sheet has it."""
        return next((fact for fact in self.facts if fact.code == code), None)
