"""Draws the flat illustrations of the demo content: one motif, one dye, the gold thread below.

The same key always gives the same picture. Nothing in a picture is text.
"""

from PIL import Image, ImageOps

from portal.demo import picture_country as country
from portal.demo import picture_town as town
from portal.demo.picture_sheet import DYES, GROUND, Sheet

OVERSAMPLING = 2  # drawn larger and reduced, because Pillow does not smooth edges
MOTIFS = {
    function.__name__: function
    for function in (
        country.bus,
        country.fields,
        country.mountain,
        country.orchard,
        country.park,
        country.railway,
        country.river,
        country.road,
        country.sea,
        country.vineyard,
        country.waste,
        country.water,
        town.centre,
        town.computer,
        town.council,
        town.festival,
        town.fortress,
        town.health,
        town.kindergarten,
        town.library,
        town.market,
        town.school,
        town.street,
    )
}
__all__ = ["DYES", "MOTIFS", "draw"]


def draw(key: str, size: tuple[int, int] = (1600, 900)) -> Image.Image:
    """The picture for `<motif>-<dye>` or `<motif>-<dye>-<number>`.

    `size` in pixels; other shapes than 16:9 are cropped around the middle. Raises KeyError for an
    unknown motif or dye, ValueError for a key without a dye.
    """
    motif, dye, *_number = key.split("-")
    width = max(size[0], -(-size[1] * 16 // 9))
    sheet = Sheet(key=key, dye=dye, width=width * OVERSAMPLING)
    sheet.window(sheet.vary(0, 84, 104), 8, 52, GROUND - 8, sheet.pale)
    MOTIFS[motif](sheet)
    sheet.thread()
    return ImageOps.fit(sheet.image.reduce(OVERSAMPLING), size)
