"""The edit forms of the catalogue: they keep track of what was written against what."""

from typing import Any

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
        mine = municipalities_of(user=self.for_user).order_by("name_ka")
        if must_choose_municipality(user=self.for_user):
            self.fields["municipality"].queryset = mine
        else:
            # Nothing to choose, nothing to tamper with.
            del self.fields["municipality"]
            self.instance.municipality = mine.get()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("documents_en") and not cleaned.get("documents_ka"):
            self.add_error("documents_ka", _("Write the Georgian list first."))
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        """The municipality counts in the constraints, asked for or not."""
        return super()._get_validation_exclusions() - {"municipality"}

    def save(self, commit: bool = True) -> ServiceVariant:
        self.instance.written_against = self.instance.service.national_changed_at
        return super().save(commit=commit)
