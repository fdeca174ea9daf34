"""Lets a page type name the function that builds what its template shows."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.module_loading import import_string

from municipalities.bilingual import page_phrase


class BuiltContext:
    """Mixin of page types. The builder is named, not imported: it reads, and reads import models."""

    context_builder: ClassVar[str]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context, heading and summary, and what `context_builder(page=, request=)` gives."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc] # the page's
        build = import_string(self.context_builder)
        texts = {"heading": page_phrase(self, "title"), "summary": page_phrase(self, "summary")}
        return {**context, **texts, **build(page=self, request=request)}
