"""The edit form of every page: keeps the state of the English translation."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.permissions import policy_registry

from municipalities.references import FOREIGN
from search.analysis.romanisation import slugify


class PortalPageForm(WagtailAdminPageForm):
    is_minor_edit = forms.BooleanField(
        label=_("Minor edit of the Georgian text"),
        help_text=_("The English translation stays up to date."),
        required=False,
    )
    is_english_checked = forms.BooleanField(
        label=_("The English text says the same as the Georgian one"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.path and not self.instance.owns_municipality:
            # Where it will stand: its references are checked before it is put there.
            self.instance.municipality_id = self.parent_page.specific.municipality_id
        if "title_ka" in self.fields:
            self.fields["title_ka"].required = True
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if "content_owner" in self.fields:
            self.fields["content_owner"].queryset = self._colleagues()

    def _colleagues(self) -> Any:
        """Whoever may write on this page: nobody reads the names of another municipality's staff."""
        place = self.instance if self.instance.path else self.parent_page
        policy = policy_registry.get_by_type(type(place))
        may_write = policy.users_with_any_permission_for_instance(
            {"add", "change"}, place, include_superusers=False
        )
        return may_write.order_by("username")

    def clean_slug(self) -> str:
        """An address is written in Latin letters, whatever was typed."""
        return slugify(self.cleaned_data["slug"])

    def add_error(self, field: str | None, error: Any) -> None:
        """Keep a complaint about a column the form does not show, as the API's forms do not."""
        if field is None and hasattr(error, "error_dict"):
            for name, messages in error.error_dict.items():
                super().add_error(name if name in self.fields else None, messages)
        else:
            super().add_error(field, error)

    def _post_clean(self) -> None:
        """Forget what belongs to another municipality: shown again, it would tell its title."""
        super()._post_clean()
        for name, messages in self.errors.as_data().items():
            if any(message.code == FOREIGN for message in messages):
                self.data: Any = self.data.copy()
                shown = self.add_prefix(name)
                self.data[shown], self.data[f"{shown}-count"] = "", "0"

    def save(self, commit: bool = True) -> Any:
        page = super().save(commit=False)
        now = timezone.now()
        if self._has_changed("_ka") and not self.cleaned_data.get("is_minor_edit"):
            page.georgian_changed_at = now
        if self._has_changed("_en") or self.cleaned_data.get("is_english_checked"):
            page.english_confirmed_at = now
        if commit:
            page.save()
        return page

    def _has_changed(self, suffix: str) -> bool:
        return any(name.endswith(suffix) for name in self.changed_data)
