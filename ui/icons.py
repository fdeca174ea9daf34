"""Finds the drawing of an icon by its name: one small file each in static/ui/icons."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "static" / "ui" / "icons"

_OPENING = (
    '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"'
    ' stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
)


class UnknownIconError(LookupError):
    """No drawing has this name."""


@cache
def names() -> frozenset[str]:
    """List the names of all drawings."""
    return frozenset(file.stem for file in FOLDER.glob("*.svg"))


@cache
def markup(name: str) -> str:
    """Give the decorative inline SVG of an icon; raises UnknownIconError."""
    if name not in names():
        message = f"No icon is called {name!r}"
        raise UnknownIconError(message)
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    drawing = text[text.index(">") + 1 : text.rindex("</svg>")].strip()
    return f"{_OPENING}{drawing}</svg>"
