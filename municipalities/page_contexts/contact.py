"""Offices and contacts: emergency first, then every office with its hours."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from municipalities.breadcrumbs import breadcrumbs
from municipalities.components import page_link
from municipalities.models import ContactPage
from municipalities.open_components import office_place

EMERGENCY_NUMBER = "112"


def contact_context(*, page: ContactPage, request: HttpRequest) -> dict[str, Any]:
    """`offices`, each with its state now and its week."""
    del request
    now = timezone.localtime()
    url = page_link(page)
    offices = page.offices.all()
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "emergency_number": EMERGENCY_NUMBER,
        "offices": [office_place(office, contact_url=url, now=now) for office in offices],
    }
