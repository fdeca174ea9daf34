"""What the page of one service shows, in the words and shapes its components take."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from municipalities.api import Phrase, municipality_url
from services_catalog.models import ServiceVariant
from services_catalog.sheet import NextStep, Office, Reference, ServiceSheet
from ui.api import official_date, phone_url


def detail_context(
    *, municipality: Any, sheet: ServiceSheet, places: list[ServiceVariant]
) -> dict[str, Any]:
    """The template's context. `places`: where else the service has local rules (national page)."""
    return {
        "sheet": sheet,
        "lang": sheet.name.language,
        "is_fallback": sheet.name.language != sheet.language,
        "breadcrumbs": _breadcrumbs(municipality, sheet),
        "action": _action(sheet, home=municipality_url(municipality=None, language=sheet.language)),
        "offline": _offline(sheet),
        "steps": [{"title": step} for step in sheet.steps],
        "papers": [{"label": paper} for paper in sheet.documents],
        "facts": [_fact(sheet, number) for number in range(len(sheet.facts))],
        "facts_summary": _facts_summary(sheet),
        "checked_line": _checked_line(sheet),
        "contact": _contact(sheet.office),
        "related": [_service_link(row) for row in sheet.related],
        "places": [_place(variant, sheet) for variant in places],
    }


def _breadcrumbs(municipality: Any, sheet: ServiceSheet) -> list[dict[str, Any]]:
    services = reverse("services:list")
    home = getattr(municipality, f"name_{sheet.language}") if municipality else _("Georgia")
    return [
        {"label": home, "url": f"/{sheet.language}/"},
        {"label": _("Services"), "url": services},
        {"label": sheet.category.name, "url": f"{services}?category={sheet.category.code}"},
    ]


def _action(sheet: ServiceSheet, *, home: str) -> dict[str, Any] | None:
    """The one button: the form, else the telephone of the office, else choosing a municipality."""
    step = sheet.next_step
    if step.kind == "form":
        return {
            "label": step.form_label,
            "url": step.url,
            "external": True,
            "note": _form_note(step, sheet.language),
        }
    if step.kind == "choose":
        return {"label": _("Choose your municipality"), "url": home, "external": False}
    if sheet.office and sheet.office.phone:
        number = sheet.office.phone.replace(" ", "\N{NO-BREAK SPACE}")
        label = _("Call %(number)s") % {"number": number}
        return {"label": label, "url": phone_url(sheet.office.phone), "external": False}
    return None


def _form_note(step: NextStep, language: str) -> SafeString:
    """What opens, what one needs there, and when the link was looked at."""
    parts: list[Any] = [
        _("Another site opens. It may ask you to sign in: have your ID card at hand."),
    ]
    if step.note:
        parts.append(_sentence(step.note))
    if step.checked_on:
        day = official_date(step.checked_on, language=language)
        parts.append(_("Link checked on %(date)s.") % {"date": day})
    return format_html_join(" ", "{}", ((part,) for part in parts))


def _offline(sheet: ServiceSheet) -> dict[str, Any] | None:
    """The way without internet: where to go, and when."""
    heading = None if sheet.next_step.kind == "form" else _("Where to go")
    if sheet.office is None:
        text = _("Ask at the city hall of your municipality.")
        return {"heading": heading, "text": text}
    office = sheet.office
    known = [part for part in (office.name, office.address, office.hours) if part]
    place = format_html_join("; ", "{}", ((part,) for part in known))
    return {"heading": heading, "text": place} if known else None


def _fact(sheet: ServiceSheet, number: int) -> dict[str, Any]:
    fact = sheet.facts[number]
    return {
        "label": fact.label,
        "value": (fact.value if fact.is_confirmed else _sentence(fact.value)) or None,
        "confirmed": fact.is_confirmed,
        "ask": _whom_to_ask(sheet.office),
    }


def _sentence(text: Phrase) -> SafeString:
    """The text with a full stop, because another sentence follows it."""
    stop = "" if not text or text[-1] in ".!?…" else "."
    return format_html("{}{}", text, stop)


def _whom_to_ask(office: Office | None) -> dict[str, str]:
    if office and office.phone:
        return {"label": office.phone, "url": phone_url(office.phone)}
    return {"label": pgettext("whom to ask", "the municipality")}


def _facts_summary(sheet: ServiceSheet) -> str:
    return _("%(confirmed)d of %(count)d facts are confirmed.") % {
        "confirmed": sheet.confirmed_count,
        "count": len(sheet.facts),
    }


def _checked_line(sheet: ServiceSheet) -> str:
    """When somebody last looked, and who."""
    if not sheet.checked_on:
        return _("The date of the last check is not known.")
    day = {"date": official_date(sheet.checked_on, language=sheet.language)}
    if sheet.is_local:
        return _("The municipality last checked them on %(date)s.") % day
    return _("Last checked on %(date)s.") % day


def _contact(office: Office | None) -> dict[str, Any] | None:
    if office is None:
        return None
    return {
        "name": office.name,
        "address": office.address,
        "hours": office.hours,
        "phone": office.phone,
    }


def _service_link(row: Reference) -> dict[str, Any]:
    return {"label": row.name, "url": reverse("services:detail", args=[row.code])}


def _place(variant: ServiceVariant, sheet: ServiceSheet) -> dict[str, str]:
    municipality = variant.municipality
    return {
        "label": getattr(municipality, f"name_{sheet.language}"),
        "url": municipality_url(
            municipality=municipality, path=f"/services/{sheet.slug}/", language=sheet.language
        ),
    }
