"""Lets a page type name the function that builds what its template shows."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.module_loading import import_string


class BuiltContext:
    """Mixin of page types. The builder is named, not imported: it reads, and reads import models."""

    context_builder: ClassVar[str]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add to Wagtail's context what `context_builder(page=, request=)` returns."""
        context = super().get_context(request, *args, **kwargs)
        build = import_string(self.context_builder)
        return {**context, **build(page=self, request=request)}
