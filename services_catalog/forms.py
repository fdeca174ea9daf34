"""The edit forms of the catalogue: they keep track of what was written against what."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from municipalities.api import municipalities_of
from services_catalog.models import Service, ServiceVariant
from services_catalog.permissions import must_choose_municipality

# Fields whose change says nothing new to whoever wrote a local note.
SILENT_FIELDS = {"source", "internal_note", "checked_on", "eservice_checked_on", "slug"}


class ServiceForm(WagtailAdminModelForm):
    """Notes when the national text changes, so that local notes about it are looked at again."""

    def save(self, commit: bool = True) -> Service:
        if self.has_news:
            self.instance.national_changed_at = timezone.now()
        return super().save(commit=commit)

    @property
    def has_news(self) -> bool:
        """Whether something changed that residents read."""
        rows = getattr(self, "formsets", {}).values()
        return bool(set(self.changed_data) - SILENT_FIELDS) or any(
            formset.has_changed() for formset in rows
        )


class ServiceVariantForm(WagtailAdminModelForm):
    """For one municipality; saving says that the local text fits the national one as it is now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = municipalities_of(user=self.for_user)
        field = self.fields["municipality"]
        field.queryset = mine.order_by("name_ka")
        if not must_choose_municipality(user=self.for_user):
            # Preset and out of sight; another municipality's number is no valid choice.
            field.initial = mine.first()
            field.widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("documents_en") and not cleaned.get("documents_ka"):
            self.add_error("documents_ka", _("Write the Georgian list first."))
        return cleaned

    def save(self, commit: bool = True) -> ServiceVariant:
        self.instance.written_against = self.instance.service.national_changed_at
        return super().save(commit=commit)
