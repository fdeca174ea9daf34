"""The form behind the CMS's API: topics by their codes, complaints about blocks in words."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks.base import BlockField

from municipalities.bodies import in_words
from municipalities.page_form import PortalPageForm


class ApiPageForm(PortalPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail remembers the parent here before there is a path, which would make a slug that
        # is taken; without it the slug is made when the page has its place.
        if not self.instance.path:
            self.instance._cached_parent_obj = None  # noqa: SLF001
        if "topics" in self.fields:
            self.fields["topics"].to_field_name = "code"
        for formset in self.formsets.values():
            self._empty_bodies(formset)

    def _empty_bodies(self, formset: Any) -> None:
        """Give the parts that are taken away a body of no blocks; Wagtail looks for one in vain."""
        fields = formset.form.base_fields.items()
        bodies = [name for name, field in fields if isinstance(field, BlockField)]
        for at in range(int(self.data.get(f"{formset.prefix}-TOTAL_FORMS", 0))):
            for name in bodies:
                self.data.setdefault(f"{formset.prefix}-{at}-{name}-count", "0")

    def add_error(self, field: str | None, error: Any) -> None:
        """Name the block: Wagtail keeps that for the editor's page and tells the API nothing."""
        if hasattr(error, "block_errors"):
            error = ValidationError(list(in_words(error)))
        super().add_error(field, error)
