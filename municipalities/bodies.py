"""Whether the blocks of a page are complete, and what they lack, in words."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.fields import StreamField


def require_complete(page: Any) -> None:
    """Raise ValidationError, by field, where a block lacks something: a draft may, a reader not."""
    lacking = {}
    for field in page._meta.concrete_fields:  # noqa: SLF001
        if isinstance(field, StreamField):
            # A copy: tables write into what they check.
            stored = deepcopy(field.value_from_object(page).get_prep_value())
            try:
                field.stream_block.clean(field.stream_block.to_python(stored))
            except ValidationError as error:
                lacking[field.name] = list(in_words(error))
    if lacking:
        raise ValidationError(lacking)


def in_words(error: Any, *path: Any) -> Iterator[str]:
    """Each complaint with the place of its block, e.g. `2.alt_text: …`, counted from 0."""
    if not hasattr(error, "block_errors"):
        place = ".".join(map(str, path))
        yield from (f"{place}: {message}" if place else message for message in error.messages)
        return
    for complaint in error.non_block_errors.as_data():
        yield from in_words(complaint, *path)
    for key, inner in error.block_errors.items():
        yield from in_words(inner, *path, key)
