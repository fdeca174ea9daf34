"""Turns the blocks of a demo file into the stored form of a page's body."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from markdown import markdown

from portal.demo import schema

ImageOf = Callable[[str], int]
WEEK_FIELDS = ("opens", "closes")


def stream(blocks: Iterable[Any], *, image_of: ImageOf) -> list[dict[str, Any]]:
    """Raw StreamField value of demo blocks; `image_of` gives the image id of a picture key."""
    return [{"type": block.type, "value": VALUES[block.type](block, image_of)} for block in blocks]


def opening_hours(hours: schema.Hours | None) -> list[dict[str, Any]]:
    """Raw StreamField value of opening hours."""
    if hours is None:
        return []
    pause = {}
    if hours.break_:
        pause = {
            "break_from": hours.break_.starts.isoformat(),
            "break_to": hours.break_.ends.isoformat(),
        }
    return [
        {
            "type": "open",
            "value": {
                "days": list(row.days),
                "opens": row.opens.isoformat(),
                "closes": row.closes.isoformat(),
                **pause,
            },
        }
        for row in hours.weekly
    ]


def hours_note(hours: schema.Hours, *, names: dict[str, str], until: str) -> str:
    """One line of prose: „ორშაბათი–პარასკევი, 09:00–18:00“; `until` joins first and last day."""
    return "; ".join(
        f"{names[row.days[0]]}{until}{names[row.days[-1]]}, {row.opens:%H:%M}–{row.closes:%H:%M}"
        for row in hours.weekly
    )


def _prose(block: Any, _image_of: ImageOf) -> str:
    return markdown(block.text)


def _plain(block: Any, _image_of: ImageOf) -> str:
    return block.text


def _table(block: schema.TableBlock, _image_of: ImageOf) -> dict[str, Any]:
    table = {
        "data": block.rows,
        "table_header_choice": "row",
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_caption": "",
    }
    return {"caption": block.caption, "table": table}


def _callout(block: schema.CallOutBlock, _image_of: ImageOf) -> dict[str, Any]:
    return {"tone": block.tone, "title": block.title, "text": markdown(block.text)}


def _faq(block: schema.QuestionsBlock, _image_of: ImageOf) -> dict[str, Any]:
    items = [
        {
            "type": "item",
            "id": str(uuid5(NAMESPACE_OID, each.question)),
            "value": {"question": each.question, "answer": markdown(each.answer)},
        }
        for each in block.items
    ]
    return {"items": items}


def _image(block: schema.ImageBlock, image_of: ImageOf) -> dict[str, Any]:
    return {"image": image_of(block.key), "alt_text": block.alt, "caption": block.caption}


def _fields(block: Any, _image_of: ImageOf) -> dict[str, Any]:
    return block.model_dump(exclude={"type"})


VALUES: dict[str, Callable[[Any, ImageOf], Any]] = {
    "text": _prose,
    "heading": _plain,
    "table": _table,
    "quote": _fields,
    "callout": _callout,
    "faq": _faq,
    "contact": _fields,
    "image": _image,
}
