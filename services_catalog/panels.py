"""The edit forms of the CMS, field by field, the two languages beside each other."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from services_catalog.forms import ServiceForm, ServiceVariantForm


def both(field: str, **options: Any) -> FieldRowPanel:
    """The two languages of one field beside each other, Georgian first."""
    return FieldRowPanel(
        [FieldPanel(f"{field}_ka", **options), FieldPanel(f"{field}_en", **options)]
    )


def checked(field: str, heading: Any, *more: str) -> MultiFieldPanel:
    """A text in both languages with the column that says how sure we are of it."""
    names = (f"{field}_status", *more)
    return MultiFieldPanel(
        [both(field), FieldRowPanel([FieldPanel(name) for name in names])], heading=heading
    )


TEXT_PANELS = [
    both("name"),
    FieldPanel("slug"),
    both("summary"),
    both("provider"),
    FieldRowPanel([FieldPanel("category"), FieldPanel("checked_on")]),
    both("synonyms"),
    both("note"),
]
FACT_PANELS = [
    checked("cost", _("Fee or payment"), "cost_kind"),
    checked("processing_time", _("Time limit")),
    checked("legal_basis", _("Legal basis")),
    MultiFieldPanel(
        [
            FieldPanel("eservice_url"),
            both("eservice_note"),
            FieldRowPanel([FieldPanel("eservice_status"), FieldPanel("eservice_checked_on")]),
        ],
        heading=_("Online form"),
    ),
    MultiFieldPanel(
        [FieldPanel(name) for name in ("is_online", "is_at_office", "is_at_centre", "is_by_phone")],
        heading=_("Where to apply"),
    ),
]
ROW_PANELS = [
    FieldPanel("documents_status"),
    InlinePanel("evidence", heading=_("Documents to bring"), label=_("document to bring")),
    InlinePanel("steps", heading=_("Steps"), label=_("step")),
]
CLASSIFICATION_PANELS = [
    *(
        FieldPanel(name, widget=forms.CheckboxSelectMultiple)
        for name in ("topics", "audiences", "life_events")
    ),
    FieldPanel("source"),
    FieldPanel("internal_note"),
]
SERVICE_EDIT_HANDLER = TabbedInterface(
    [
        ObjectList(TEXT_PANELS, heading=_("Text")),
        ObjectList(FACT_PANELS, heading=_("Facts")),
        ObjectList(ROW_PANELS, heading=_("Documents and steps")),
        ObjectList(CLASSIFICATION_PANELS, heading=_("Classification")),
    ],
    base_form_class=ServiceForm,
)
VARIANT_EDIT_HANDLER = ObjectList(
    [
        FieldPanel("service", widget=forms.Select),
        FieldPanel("municipality", widget=forms.Select),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        checked("cost", _("Fee or payment"), "cost_kind"),
        checked("processing_time", _("Time limit")),
        checked("documents", _("Documents to bring")),
        checked("legal_act", _("Act of the council or the mayor")),
        MultiFieldPanel(
            [both("office"), both("address"), both("hours"), FieldPanel("phone")],
            heading=_("Where to go"),
        ),
        FieldRowPanel([FieldPanel("form_url"), FieldPanel("form_status")]),
        both("local_note"),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("is_demo")]),
    ],
    base_form_class=ServiceVariantForm,
)
