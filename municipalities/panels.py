"""Panels shared by the edit forms of pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


def body_panels() -> list[FieldPanel]:
    """The body in both languages, Georgian first."""
    return [
        FieldPanel("body_ka", heading=_("Text in Georgian")),
        FieldPanel("body_en", heading=_("Text in English")),
    ]
