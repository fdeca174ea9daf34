"""The service as schema.org data, for search engines and assistants."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from services_catalog.sheet import ServiceSheet

# The only signs that could end the element or start a tag or a comment inside it.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def government_service(*, municipality: Any, sheet: ServiceSheet, url: str) -> dict[str, Any]:
    """A `GovernmentService`; what is not known is left out, what is not confirmed is not claimed."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": url,
        "url": url,
        "name": sheet.name,
        "description": sheet.summary,
        "inLanguage": sheet.name.language,
        "serviceType": sheet.category.name,
        "areaServed": _area(municipality, sheet.language),
        "audience": [{"@type": "Audience", "audienceType": row.name} for row in sheet.audiences],
        "provider": _organisation(municipality, sheet),
        "availableChannel": _channels(sheet),
    }
    return {name: value for name, value in data.items() if value}


def json_ld(data: dict[str, Any]) -> SafeString:
    """The element that carries the data; safe whatever the texts hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(text),  # noqa: S308 - escaped above, by JSON's own means
    )


def _area(municipality: Any, language: str) -> dict[str, str]:
    if municipality is None:
        return {"@type": "Country", "name": "საქართველო" if language == "ka" else "Georgia"}
    name = getattr(municipality, f"official_name_{language}")
    return {"@type": "AdministrativeArea", "name": name}


def _organisation(municipality: Any, sheet: ServiceSheet) -> dict[str, str] | None:
    name = sheet.provider or (sheet.office.name if sheet.office else "")
    if not name:
        return None
    area = getattr(municipality, f"official_name_{sheet.language}") if municipality else ""
    organisation = {"@type": "GovernmentOrganization", "name": name}
    return {**organisation, "areaServed": area} if area else organisation


def _channels(sheet: ServiceSheet) -> list[dict[str, Any]]:
    """The form, and the office with what is known of it."""
    channels: list[dict[str, Any]] = []
    if sheet.next_step.kind == "form":
        channels.append({"@type": "ServiceChannel", "serviceUrl": sheet.next_step.url})
    if office := sheet.office:
        place = {"@type": "Place", "name": office.name, "address": office.address}
        channel: dict[str, Any] = {
            "@type": "ServiceChannel",
            "serviceLocation": {key: value for key, value in place.items() if value},
        }
        if office.phone:
            channel["servicePhone"] = {"@type": "ContactPoint", "telephone": office.phone}
        channels.append(channel)
    return channels
