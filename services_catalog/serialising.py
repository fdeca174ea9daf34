"""Turns services into the HTTP API's answers."""

from typing import Any

from municipalities.api import Phrase, municipality_url, phrase
from services_catalog.sheet import Fact, Office, Reference, ServiceSheet


def serialise_service(*, municipality: Any, language: str, service: Any) -> dict[str, Any]:
    """A `ServiceOut`; takes a service as `list_services` gives it."""
    name = phrase(service, "name", language=language)
    category = phrase(service.category, "name", language=language)
    return {
        "slug": service.slug,
        "name": name.text,
        "summary": phrase(service, "summary", language=language).text,
        "lang": name.language,
        "url": _url(municipality, language, service.slug),
        "category": {"code": service.category.code, "name": category.text},
        "channels": [channel.value for channel in service.channels],
        "has_local_details": service.is_local,
    }


def serialise_sheet(*, municipality: Any, sheet: ServiceSheet) -> dict[str, Any]:
    """A `ServiceDetailOut`."""
    step = sheet.next_step
    return {
        "slug": sheet.slug,
        "name": sheet.name.text,
        "summary": sheet.summary.text,
        "lang": sheet.name.language,
        "url": _url(municipality, sheet.language, sheet.slug),
        "category": _reference(sheet.category),
        "channels": sheet.channels,
        "has_local_details": sheet.is_local,
        "municipality": sheet.municipality,
        "audiences": [_reference(row) for row in sheet.audiences],
        "provider": _text(sheet.provider),
        "next_step": {
            "kind": step.kind,
            "url": step.url,
            "is_confirmed": step.is_confirmed,
            "checked_on": step.checked_on,
        },
        "office": _office(sheet.office),
        "steps": [_text(step) for step in sheet.steps],
        "documents": [_text(paper) for paper in sheet.documents],
        "facts": [_fact(fact) for fact in sheet.facts],
        "note": _text(sheet.note),
        "local_note": _text(sheet.local_note),
        "is_demo": sheet.is_demo,
        "checked_on": sheet.checked_on,
        "related": [_reference(row) for row in sheet.related],
    }


def _url(municipality: Any, language: str, slug: str) -> str:
    return municipality_url(municipality=municipality, path=f"/services/{slug}/", language=language)


def _text(text: Phrase) -> dict[str, str] | None:
    return {"text": text.text, "lang": text.language} if text else None


def _reference(row: Reference) -> dict[str, str]:
    return {"code": row.code, "name": row.name.text}


def _office(office: Office | None) -> dict[str, Any] | None:
    if office is None:
        return None
    return {
        "name": _text(office.name),
        "address": _text(office.address),
        "hours": _text(office.hours),
        "phone": office.phone,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "code": fact.code,
        "label": fact.label,
        "value": _text(fact.value),
        "status": fact.status,
        "is_confirmed": fact.is_confirmed,
        "origin": fact.origin,
        "checked_on": fact.checked_on,
    }
