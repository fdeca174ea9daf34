"""The thread: an ornament written from a Georgian name, one arch for every Mkhedruli letter."""

from dataclasses import dataclass
from functools import lru_cache

RADIUS = 6
POST = 7
GAP = 6
DOTS = 12
HEIGHT = 25
BASELINE = 15

_ARCHES = {"ო": 2, "დ": 2, "ფ": 2, "ღ": 2, "ლ": 3}
_RISING = frozenset("ბზმნპრსშჩძწხჰ")
_DROPPING = frozenset("გდევკლჟტუფღყც")
_BOTH = frozenset("ქჭჯ")
_FIRST, _LAST = "ა", "ჰ"


@dataclass(frozen=True, slots=True)
class Thread:
    """One repeat of the ornament: its width in CSS px and the path data of thread and dots."""

    width: int
    path: str
    dots: tuple[tuple[int, int], ...]


@lru_cache(maxsize=256)
def draw(name: str) -> Thread:
    """Draw one repeat for a name; anything that is not a Mkhedruli letter is left out.

    The three dots of the old sign ჻ stand before the letters and part one name from the next.
    """
    x = DOTS
    parts = [f"M{x} {BASELINE}h{GAP}"]
    x += GAP
    for letter in (letter for letter in name if _FIRST <= letter <= _LAST):
        width, strokes = _letter(letter)
        parts.append(f"{strokes}h{GAP}")
        x += width + GAP
    middle = DOTS // 2
    dots = ((middle - 3, BASELINE - 6), (middle + 3, BASELINE - 6), (middle, BASELINE))
    return Thread(width=x, path="".join(parts), dots=dots)


def _letter(letter: str) -> tuple[int, str]:
    """Give the width and the relative path of one letter, starting and ending on the line."""
    arches = _ARCHES.get(letter, 1)
    rise = RADIUS + POST
    before = f"v-{rise}v{rise}" if letter in _RISING | _BOTH else ""
    after = f"v{POST}v-{POST}" if letter in _DROPPING | _BOTH else ""
    arch = f"a{RADIUS} {RADIUS} 0 0 1 {2 * RADIUS} 0"
    return 2 * RADIUS * arches, f"{before}{arch * arches}{after}"
