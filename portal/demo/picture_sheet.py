"""The drawing surface of the demo pictures: a dye's shades and the shapes every motif uses."""

import hashlib
from collections.abc import Sequence

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]

# Cloth, brand and tint of each dye, as in the style sheets.
DYES = {
    "indigo": ("#25336f", "#364893", "#f1f4fe"),
    "sea": ("#003f57", "#015777", "#edf6fb"),
    "pine": ("#004530", "#015f43", "#eff7f3"),
    "moss": ("#2e4010", "#41591d", "#f2f6ef"),
    "walnut": ("#542f07", "#714313", "#faf3ee"),
    "madder": ("#651b21", "#872b32", "#fef1f0"),
    "blackberry": ("#54254b", "#723667", "#faf2f8"),
    "slate": ("#2c3a4c", "#405168", "#f2f5f8"),
}
WIDE, HIGH = 160, 90  # units of a sheet
GROUND = 77  # where the scene stands; the cloth hangs below


def rgb(code: str) -> Colour:
    """#rrggbb as three numbers."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` (0 to 1) of the other colour in the one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


GOLD, PAPER = rgb("#f0bd4f"), rgb("#ffffff")


class Sheet:
    """A drawing of 160 by 90 units in the shades of one dye."""

    def __init__(self, *, key: str, dye: str, width: int) -> None:
        self.cloth, self.brand, self.tint = (rgb(code) for code in DYES[dye])
        self.bar = mix(self.brand, PAPER, 0.42)
        self.soft = mix(self.brand, PAPER, 0.68)
        self.pale = mix(self.brand, self.tint, 0.86)
        self.unit = width / WIDE
        self.chance = hashlib.sha256(key.encode()).digest()
        self.image = Image.new("RGB", (width, round(HIGH * self.unit)), self.tint)
        self.pen = ImageDraw.Draw(self.image)

    def vary(self, index: int, low: float, high: float) -> float:
        """A number between low and high that depends on the key only."""
        return low + (high - low) * self.chance[index % 32] / 255

    def other(self, index: int) -> Colour:
        """The brand colour of some dye, for books, flags and blocks."""
        return rgb(list(DYES.values())[(self.chance[0] + index) % len(DYES)][1])

    def poly(self, points: Sequence[Point], colour: Colour) -> None:
        self.pen.polygon([(x * self.unit, y * self.unit) for x, y in points], fill=colour)

    def rect(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        self.poly([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        box = [(value - side) * self.unit for side in (radius, -radius) for value in (x, y)]
        self.pen.ellipse(box, fill=colour)

    def line(self, points: Sequence[Point], colour: Colour, width: float = 0.8) -> None:
        scaled = [(x * self.unit, y * self.unit) for x, y in points]
        self.pen.line(scaled, fill=colour, width=round(width * self.unit), joint="curve")

    def window(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """The portal's own shape: round top, flat foot."""
        self.disc(x + wide / 2, y + wide / 2, wide / 2, colour)
        self.rect(x, y + wide / 2, wide, high - wide / 2, colour)

    def ridge(self, heights: list[float], colour: Colour) -> None:
        """Land under smooth hills; the heights stand at even steps from edge to edge."""
        step = WIDE / (len(heights) - 1)
        curve = []
        for x in range(WIDE + 1):
            place = min(int(x / step), len(heights) - 2)
            part = x / step - place
            ease = part * part * (3 - 2 * part)
            curve.append((x, heights[place] + (heights[place + 1] - heights[place]) * ease))
        self.poly([*curve, (WIDE, HIGH), (0, HIGH)], colour)

    def tree(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.rect(x - radius * 0.1, y - radius, radius * 0.2, radius, self.cloth)
        self.window(x - radius * 0.75, y - radius * 2.6, radius * 1.5, radius * 2, colour)

    def house(self, x: float, wide: float, high: float, wall: Colour) -> None:
        top = GROUND - high
        self.rect(x, top, wide, high, wall)
        roof = [(x - 2, top), (x + wide + 2, top), (x + wide / 2, top - wide * 0.38)]
        self.poly(roof, self.brand)

    def thread(self) -> None:
        """The cloth and its gold thread: arches, some with a post up or down."""
        self.rect(0, GROUND, WIDE, HIGH - GROUND, self.cloth)
        foot = GROUND + 7
        for index, x in enumerate(range(-2, WIDE, 7)):
            box = [v * self.unit for v in (x, foot - 2.2, x + 4.4, foot + 2.2)]
            self.pen.arc(box, 180, 360, fill=GOLD, width=round(0.5 * self.unit))
            self.line([(x + 4.2, foot), (x + 7.2, foot)], GOLD, 0.5)
            kind = self.chance[index % 31] % 4
            if kind in (1, 3):
                self.line([(x + 0.2, foot), (x + 0.2, foot - 4.4)], GOLD, 0.5)
            if kind in (2, 3):
                self.line([(x + 4.2, foot), (x + 4.2, foot + 3)], GOLD, 0.5)
