"""The service that answers a search best, as a card with what to do next."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from municipalities.api import Municipality, municipality_url
from search.api import SearchHit, SearchResults
from services_catalog.api import ServiceSheet, describe_service, get_service

LONGEST_COST = 80  # letters; what is longer has conditions and is read on the service's own page


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLink:
    """A link of `components/best-answer.html`."""

    label: str
    url: str
    external: bool = False


def is_clearly_best(results: SearchResults) -> bool:
    """Whether the first hit is a service with every word of the query and more points than others.

    What an editor put above the results is the best answer already.
    """
    if not results.items or not results.all_words or results.promoted:
        return False
    best, *others = results.items[:2]
    return best.kind == "service" and all(best.score > other.score for other in others)


def service_card(
    *,
    municipality: Municipality | None,
    language: str,
    hit: SearchHit,
    item: dict[str, Any],
    today: date,
) -> dict[str, Any] | None:
    """Context of `components/best-answer.html` for a hit and its item in the list.

    None where the service was deleted a moment ago and the index does not know yet.
    """
    service = get_service(slug=hit.slug)
    if service is None:
        return None
    sheet = describe_service(
        municipality=municipality, language=language, service=service, on=today
    )
    return {
        **item,
        "text": sheet.summary,
        "fact": _cost(sheet, is_example=service.cost_kind == "payment"),
        "action": _action(sheet, url=item["url"]),
        "note": _note(sheet),
        "more": _papers(sheet, url=item["url"]),
    }


def _cost(sheet: ServiceSheet, *, is_example: bool) -> SafeString | None:
    """The fee where it is confirmed; national texts tell payments by examples of other places."""
    fact = sheet.fact("cost")
    if not fact or not fact.is_confirmed or len(fact.value) > LONGEST_COST:
        return None
    if is_example and fact.origin == "national":
        return None
    return format_html("{}: {}", fact.label, fact.value)


def _action(sheet: ServiceSheet, *, url: str) -> CardLink:
    """The next step: the form, else the office, else saying where one lives."""
    step = sheet.next_step
    if step.kind == "form":
        return CardLink(label=step.form_label, url=step.url, external=True)
    if step.kind == "office":
        return CardLink(label=_("Where to go"), url=f"{url}#office")
    home = municipality_url(municipality=None, language=sheet.language)
    return CardLink(label=_("Choose your municipality"), url=home)


def _note(sheet: ServiceSheet) -> str | None:
    step = sheet.next_step
    return _("The link is not confirmed.") if step.url and not step.is_confirmed else None


def _papers(sheet: ServiceSheet, *, url: str) -> CardLink:
    if sheet.documents:
        return CardLink(label=_("Which documents you need"), url=f"{url}#papers")
    return CardLink(label=_("All about this service"), url=url)
