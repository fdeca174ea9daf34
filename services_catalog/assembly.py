"""Puts a service and the variant of a place together into the sheet a resident reads."""

from collections.abc import Iterable
from typing import Any

from municipalities.api import NO_TEXT, Phrase, phrase
from services_catalog.facts import documents_of, facts_of
from services_catalog.models import Service, ServiceVariant
from services_catalog.sheet import NextStep, Office, Reference, ServiceSheet


def assemble(
    *,
    municipality: Any,
    language: str,
    service: Service,
    variant: ServiceVariant | None,
    related: Iterable[Service],
) -> ServiceSheet:
    """The sheet; texts made here are in the active language, so that is `language` too."""
    office = _office(municipality=municipality, language=language, variant=variant)
    documents, _status, _origin = documents_of(language=language, service=service, variant=variant)
    return ServiceSheet(
        slug=service.slug,
        language=language,
        municipality=municipality.slug if municipality else None,
        name=phrase(service, "name", language=language),
        summary=phrase(service, "summary", language=language),
        category=_reference(service.category, service.category.code, language),
        audiences=tuple(_reference(row, row.code, language) for row in service.audiences.all()),
        provider=phrase(service, "provider", language=language),
        synonyms=phrase(service, "synonyms", language=language).lines,
        channels=tuple(channel.value for channel in service.channels),
        next_step=_next_step(
            language=language, service=service, variant=variant, has_office=office is not None
        ),
        office=office,
        steps=tuple(phrase(row, "name", language=language) for row in service.steps.all()),
        documents=documents,
        facts=facts_of(language=language, service=service, variant=variant),
        note=phrase(service, "note", language=language),
        local_note=phrase(variant, "local_note", language=language),
        is_behind=bool(variant and variant.is_behind),
        is_local=variant is not None,
        is_demo=bool(variant and variant.is_demo),
        checked_on=(variant.checked_on if variant else None) or service.checked_on,
        related=tuple(_reference(row, row.slug, language) for row in related),
    )


def _reference(row: Any, code: str, language: str) -> Reference:
    return Reference(code=code, name=phrase(row, "name", language=language))


def _next_step(
    *, language: str, service: Service, variant: ServiceVariant | None, has_office: bool
) -> NextStep:
    """The municipality's form, else the national one, else the office, else choosing a place."""
    if variant and variant.form_url:
        return NextStep(
            kind="form",
            url=variant.form_url,
            note=_national_form_note(service, language, same_as=variant.form_url),
            is_confirmed=variant.form_status == "verified",
            checked_on=variant.checked_on,
        )
    if service.eservice_url:
        return NextStep(
            kind="form",
            url=service.eservice_url,
            note=phrase(service, "eservice_note", language=language),
            is_confirmed=service.eservice_status == "verified",
            checked_on=service.eservice_checked_on,
        )
    return NextStep(kind="office" if has_office else "choose")


def _national_form_note(service: Service, language: str, *, same_as: str) -> Phrase:
    """What the national text says about its form, where that is the form at this address."""
    if service.eservice_url != same_as:
        return NO_TEXT
    return phrase(service, "eservice_note", language=language)


def _office(*, municipality: Any, language: str, variant: ServiceVariant | None) -> Office | None:
    """The office the variant names; city hall where it names none; nothing for the whole country.

    Address, hours and telephone of city hall never stand under the name of another office.
    """
    if municipality is None:
        return None
    if variant and phrase(variant, "office", language=language):
        return Office(
            name=phrase(variant, "office", language=language),
            address=phrase(variant, "address", language=language),
            hours=phrase(variant, "hours", language=language),
            phone=variant.phone,
        )
    return _city_hall(municipality=municipality, language=language, variant=variant)


def _city_hall(*, municipality: Any, language: str, variant: ServiceVariant | None) -> Office:
    return Office(
        name=phrase(municipality, "official_name", language=language),
        address=_first(variant, "address", municipality, "address", language=language),
        hours=_first(variant, "hours", municipality, "hours_note", language=language),
        phone=(variant.phone if variant else "") or municipality.phone,
    )


def _first(
    variant: ServiceVariant | None, field: str, municipality: Any, other: str, *, language: str
) -> Phrase:
    return phrase(variant, field, language=language) or phrase(
        municipality, other, language=language
    )
