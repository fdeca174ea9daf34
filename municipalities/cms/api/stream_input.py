"""Checks the shape of a body sent to the CMS's API before Wagtail takes it apart.

Wagtail trusts the shape, so that a slip of the sender would end as an error of the server. What
the blocks themselves demand (a description, a length) the page's form says afterwards.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError
from wagtail.api.rich_text import APIRichText
from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField

Check = Callable[[Any, Any, str], None]


def stream_schema(_generator: Any, field: StreamField) -> tuple[Any, Any]:
    """Annotation and default of a StreamField among what the API writes."""

    def shaped(value: list[Any]) -> list[Any]:
        check(field.stream_block, value, field.name)
        return value

    return Annotated[list[Any], AfterValidator(shaped)], []


def check(block: Block, value: Any, where: str) -> None:
    """Raise PydanticCustomError, naming the place, where `value` is no value of the block's kind."""
    if value is None:  # left out: the form says whether it may be
        return None
    for kind, check_kind in CHECKS.items():
        if isinstance(block, kind):
            return check_kind(block, value, where)
    return _check_leaf(block, value, where)


def _check_stream(block: StreamBlock, value: Any, where: str) -> None:
    _require(isinstance(value, list), "{where}: a list of blocks is needed.", where)
    for at, item in enumerate(value):
        here = f"{where}.{at}"
        _require(isinstance(item, dict), "{where}: an object with type and value is needed.", here)
        kinds = ", ".join(block.child_blocks)
        is_known = isinstance(item.get("type"), str) and item["type"] in block.child_blocks
        _require(is_known, "{where}.type: one of {kinds} is needed.", here, kinds=kinds)
        _require("value" in item, "{where}.value: is missing.", here)
        check(block.child_blocks[item["type"]], item["value"], f"{here}.value")


def _check_list(block: ListBlock, value: Any, where: str) -> None:
    _require(isinstance(value, list), "{where}: a list is needed.", where)
    for at, item in enumerate(value):
        check(block.child_block, item, f"{where}.{at}")


def _check_struct(block: StructBlock, value: Any, where: str) -> None:
    _require(isinstance(value, dict), "{where}: an object is needed.", where)
    unknown = ", ".join(map(str, set(value) - set(block.child_blocks)))
    _require(not unknown, "{where}: there is no {unknown} here.", where, unknown=unknown)
    for name, child in block.child_blocks.items():
        check(child, value.get(name), f"{where}.{name}")


def _check_rich_text(_block: RichTextBlock, value: Any, where: str) -> None:
    try:
        APIRichText.parse_input(value)
    except ValueError as error:
        _require(False, "{where}: {reason}.", where, reason=str(error))


def _check_table(_block: TableBlock, value: Any, where: str) -> None:
    rows = value.get("data") if isinstance(value, dict) else None
    are_rows = isinstance(rows, list) and all(isinstance(row, list) for row in rows)
    _require(are_rows, "{where}: an object with data, a list of rows, is needed.", where)


def _check_leaf(block: Block, value: Any, where: str) -> None:
    try:
        block.value_for_form(block.to_python(value))
    except (ValueError, TypeError, AttributeError, KeyError, ValidationError):
        _require(False, "{where}: this value is not of the kind that is needed.", where)


def _require(holds: bool, message: str, where: str, **values: str) -> None:
    if not holds:
        raise PydanticCustomError("block", message, {"where": where, **values})


CHECKS: Mapping[type[Block], Check] = {
    StreamBlock: _check_stream,
    ListBlock: _check_list,
    StructBlock: _check_struct,
    RichTextBlock: _check_rich_text,
    TableBlock: _check_table,
}
