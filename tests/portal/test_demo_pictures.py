"""The demo pictures: every motif in every dye, the same each time, and every key the content uses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from portal.demo.picture_sheet import mix, rgb
from portal.demo.pictures import DYES, MOTIFS, draw

CONTENT = Path(__file__).parents[2] / "portal" / "demo" / "content"
SMALL = (160, 90)


def image_keys(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if node.get("image"):
            yield node["image"]
        if node.get("type") == "image":
            yield node["key"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from image_keys(child)


@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_a_motif_is_more_than_its_background(motif):
    picture = draw(f"{motif}-pine", size=SMALL)

    assert picture.size == SMALL
    assert picture.mode == "RGB"
    assert len(picture.getcolors(maxcolors=SMALL[0] * SMALL[1])) > 8


def test_motifs_do_not_look_alike():
    pictures = {draw(f"{motif}-sea", size=SMALL).tobytes() for motif in MOTIFS}

    assert len(pictures) == len(MOTIFS) >= 12


@pytest.mark.parametrize("dye", sorted(DYES))
def test_the_cloth_hangs_below_in_its_dye_with_the_gold_thread(dye):
    picture = draw(f"road-{dye}", size=(800, 450))
    cloth = picture.crop((0, 400, 800, 450)).getcolors(maxcolors=40_000)
    shades = [shade for _count, shade in sorted(cloth, reverse=True)]

    assert shades[0] == rgb(DYES[dye][0])
    assert rgb("#f0bd4f") in shades


def test_the_same_key_gives_the_same_picture_and_a_number_varies_it():
    first = draw("library-madder", size=SMALL).tobytes()

    assert draw("library-madder", size=SMALL).tobytes() == first
    assert draw("library-madder-2", size=SMALL).tobytes() != first


@pytest.mark.parametrize("size", [(1600, 900), (400, 400), (300, 600)])
def test_any_shape_is_filled(size):
    assert draw("river-slate", size=size).size == size


@pytest.mark.parametrize("key", ["castle-pine", "river-pink"])
def test_an_unknown_motif_or_dye_is_refused(key):
    with pytest.raises(KeyError):
        draw(key)


def test_a_key_without_a_dye_is_refused():
    with pytest.raises(ValueError, match="not enough values"):
        draw("river")


def test_mixing_goes_from_one_colour_to_the_other():
    assert mix((0, 0, 0), (200, 100, 50), 0) == (0, 0, 0)
    assert mix((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
    assert mix((0, 0, 0), (200, 100, 50), 1) == (200, 100, 50)


@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_picture_the_content_names_can_be_drawn(path):
    keys = set(image_keys(yaml.safe_load(path.read_text(encoding="utf-8"))))

    assert keys or path.stem == "national"
    for key in keys:
        motif, dye, *number = key.split("-")
        assert motif in MOTIFS, key
        assert dye in DYES, key
        assert len(number) <= 1, key
