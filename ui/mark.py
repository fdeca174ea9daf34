"""The mark of a site as a picture: the initial in a window on its cloth, for browser tabs."""

import re
from functools import cache

from django.utils.html import escape

from .bundles import ROOT

_CLOTH = re.compile(r'\[data-dye="(\w+)"\]\s*{\s*--cloth: (#[0-9a-f]{6})')
_GOLD = re.compile(r"--gold: (#[0-9a-f]{6})")


@cache
def cloths() -> dict[str, str]:
    """Read the light cloth colour of every dye from the style sheet's source."""
    light = (ROOT / "css" / "dyes.css").read_text(encoding="utf-8").split("@media")[0]
    return dict(_CLOTH.findall(light))


@cache
def _gold() -> str:
    found = _GOLD.search((ROOT / "css" / "tokens.css").read_text(encoding="utf-8"))
    return found.group(1) if found else "currentColor"


def draw_mark(*, dye: str, initial: str) -> str:
    """Give the SVG of the mark; raises KeyError for an unknown dye."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{cloths()[dye]}"/>'
        f'<path d="M6 29V14a10 10 0 0 1 20 0v15z" fill="none" stroke="{_gold()}" stroke-width="1.5"/>'
        '<text x="16" y="22" fill="#fff" font-size="16" text-anchor="middle"'
        f' font-family="sans-serif">{escape(initial)}</text></svg>'
    )
