"""Icons: our own drawings, one file each, coloured by the text around them."""

import re
import xml.etree.ElementTree as ET

import pytest

from ui import icons


def test_there_are_enough_of_them() -> None:
    assert len(icons.names()) >= 40


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_a_drawing_takes_its_colour_from_the_text(name: str) -> None:
    root = ET.fromstring(icons.markup(name))  # noqa: S314 - our own
    assert root.attrib["aria-hidden"] == "true"
    for element in root.iter():
        assert not {"id", "style", "fill", "stroke"} & set(element.attrib) or element is root
    assert re.search(r'viewBox="0 0 24 24"', icons.markup(name))


def test_the_file_can_be_opened_by_itself() -> None:
    for file in icons.FOLDER.glob("*.svg"):
        root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - our own
        assert root.tag == "{http://www.w3.org/2000/svg}svg", file.name


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(icons.UnknownIconError):
        icons.markup("../secrets")
