"""Turns municipalities, pages and alerts into the answers of the HTTP API."""

from typing import Any

from django.utils.translation import override

from municipalities.languages import localised
from municipalities.models import Alert, Municipality, PortalPage
from municipalities.queries import municipality_url

PAGE_FIELDS = ("id", "slug", "is_demo", "last_published_at")
TYPE_FIELDS = {
    "NewsPage": ("published_on",),
    "ActivityPage": ("starts_at", "ends_at", "audience", "is_cancelled"),
    "CentrePage": ("phone", "opened_on", "is_step_free", "is_existence_verified"),
}
TEXT_FIELDS = {
    "ActivityPage": ("place", "price", "cancel_reason"),
    "CentrePage": ("address",),
}


def serialise_municipality(municipality: Municipality, *, language: str) -> dict[str, Any]:
    """Fields of `MunicipalityOut`; the address is in `language`."""
    names = ("slug", "name_ka", "name_en", "official_name_ka", "official_name_en", "region")
    facts = ("kind", "population", "population_on", "is_open", "phone", "email")
    url = municipality_url(municipality=municipality, language=language)
    return {
        **{name: getattr(municipality, name) for name in (*names, *facts)},
        "address": localised(municipality, "address", language=language) or "",
        "url": url if municipality.is_open else None,
    }


def serialise_page(page: Any, *, language: str, is_detail: bool = False) -> dict[str, Any]:
    """Fields of the `…Out` schema of the page's type, texts in `language` where they exist."""
    shown = "en" if language == "en" and page.title_en else "ka"
    kind = type(page).__name__
    answer = {name: getattr(page, name) for name in (*PAGE_FIELDS, *TYPE_FIELDS[kind])}
    answer |= _texts(page, ("title", "summary", *TEXT_FIELDS.get(kind, ())), shown)
    answer |= {
        "lang": shown,
        "municipality": page.municipality.slug,
        "url": page_url(page, language=language),
        "topics": [topic.code for topic in page.topics.all()],
    }
    if kind == "ActivityPage":
        answer["centre"] = page.centre.slug if page.centre else None
    if is_detail:
        answer |= _detail(page, shown)
    return answer


def _detail(page: Any, language: str) -> dict[str, Any]:
    with override(language):
        detail: dict[str, Any] = {"body_html": str(localised(page, "body", language=language))}
    if type(page).__name__ == "CentrePage":
        lines = localised(page, "services_here", language=language) or ""
        detail |= {"services_here": [line for line in lines.splitlines() if line.strip()]}
        detail |= _texts(page, ("facilities",), language)
    return detail


def _texts(instance: Any, fields: tuple[str, ...], language: str) -> dict[str, str]:
    return {field: localised(instance, field, language=language) or "" for field in fields}


def page_url(page: PortalPage, *, language: str) -> str:
    """Absolute URL of a page in one language."""
    return municipality_url(municipality=page.municipality, path=page.site_path, language=language)


def serialise_alert(alert: Alert, *, language: str) -> dict[str, Any]:
    """Fields of `AlertOut`."""
    shown = "en" if language == "en" and alert.title_en else "ka"
    facts = ("id", "level", "phone", "starts_at", "ends_at", "updated_at")
    return {
        **{name: getattr(alert, name) for name in facts},
        **_texts(alert, ("title", "text"), shown),
        "lang": shown,
        "municipality": alert.municipality.slug,
    }
