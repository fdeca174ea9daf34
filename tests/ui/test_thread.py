"""The thread is the name."""

import xml.etree.ElementTree as ET

import pytest
from django.template import Context, Template

from ui import thread
from ui.thread import draw

ALPHABET = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
ARCH = "a6 6 0 0 1 12 0"


def render(source: str) -> str:
    return Template("{% load ui %}" + source).render(Context())


def test_kareli_is_150_pixels_long() -> None:
    assert draw("ქარელი").width == 150


@pytest.mark.parametrize(
    ("letter", "path"),
    [
        ("ა", ARCH),
        ("რ", f"v-13v13{ARCH}"),
        ("ე", f"{ARCH}v7v-7"),
        ("ქ", f"v-13v13{ARCH}v7v-7"),
        ("ო", ARCH * 2),
        ("ლ", f"{ARCH * 3}v7v-7"),
        ("ღ", f"{ARCH * 2}v7v-7"),
    ],
)
def test_each_letter_has_its_arches_and_posts(letter: str, path: str) -> None:
    assert draw(letter).path == f"M12 15h6{path}h6"


def test_letters_rise_or_drop_or_both_or_rest() -> None:
    groups = [thread._RISING, thread._DROPPING, thread._BOTH, frozenset("ათიო")]
    assert sorted("".join("".join(group) for group in groups)) == sorted(ALPHABET)


def test_what_is_not_a_letter_is_left_out() -> None:
    assert draw("რაჭა-ლეჩხუმი, II") == draw("რაჭალეჩხუმი")


def test_three_dots_part_the_repeats() -> None:
    assert draw("ა").dots == ((3, 9), (9, 9), (6, 15))


def test_the_ornament_is_well_formed_decorative_and_small() -> None:
    svg = render('{% thread "თეთრიწყარო" "top" %}')
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert root.attrib["aria-hidden"] == "true"
    assert "url(#thread-top)" in svg
    assert "style=" not in svg
    assert len(svg.encode()) < 1100


def test_a_name_without_georgian_letters_gets_the_country_s_thread() -> None:
    assert render('{% thread "Kareli" %}') == render('{% thread "საქართველო" %}')


def test_the_place_keeps_ids_apart() -> None:
    assert 'id="thread-foot"' in render('{% thread "ქარელი" "foot" %}')
