"""Every dye passes in both themes: text 4.5, signs and borders 3."""

import pytest

from tests.ui.colour import contrast, oklch_lightness
from tests.ui.style import properties
from ui.api import DYES

THEMES = ("light", "dark")
TEXT = 4.5
SIGN = 3.0
LIGHTNESS = {
    "light": {"--cloth": 0.345, "--brand": 0.43, "--tint": 0.968, "--bar": 0.64},
    "dark": {"--cloth": 0.285, "--brand": 0.82, "--tint": 0.275, "--bar": 0.60},
}
FIXED_TEXT = [
    ("--ink", "--page"),
    ("--ink", "--band"),
    ("--ink", "--now"),
    ("--ink", "--mark"),
    ("--ink", "--field-ground"),
    ("--ink", "--wa-ground"),
    ("--ink", "--bad-ground"),
    ("--ink", "--ok-ground"),
    ("--mut", "--page"),
    ("--mut", "--band"),
    ("--mut", "--field-ground"),
    ("--mut-on-now", "--now"),
    ("--ok", "--ok-ground"),
    ("--wa", "--wa-ground"),
    ("--bad", "--bad-ground"),
    ("--bad", "--page"),
    ("--on-gold", "--gold"),
    ("--on-emergency", "--emergency"),
]
DYED_TEXT = [
    ("--cloth-ink", "--cloth"),
    ("--cloth-ink", "--strip"),
    ("--on-cloth", "--cloth"),
    ("--on-cloth", "--strip"),
    ("--brand", "--page"),
    ("--brand", "--band"),
    ("--brand", "--tint"),
    ("--brand", "--tint2"),
    ("--brand", "--wa-ground"),
    ("--brand", "--now"),
    ("--brand", "--mark"),
    ("--on-brand", "--brand"),
    ("--ink", "--tint"),
    ("--ink", "--tint2"),
    ("--mut", "--tint"),
    ("--cloth-ink", "--cloth"),
]
DYED_SIGNS = [("--gold", "--cloth"), ("--bar", "--page"), ("--search-edge", "--cloth")]


def colours(theme: str, dye: str = "indigo") -> dict[str, str]:
    """All roles of one dye in one theme; dark overrides light."""
    found: dict[str, str] = {}
    for each in THEMES[: THEMES.index(theme) + 1]:
        found |= properties("tokens").get((each, ":root"), {})
    found |= properties("dyes")[theme, dye]
    edge = found["--search-edge"]
    return found | {"--search-edge": found["--bar"] if edge == "var(--bar)" else edge}


def weak(pairs: list[tuple[str, str]], found: dict[str, str], least: float) -> list[str]:
    ratios = {(one, other): contrast(found[one], found[other]) for one, other in pairs}
    return [
        f"{one} on {other}: {ratio:.2f}" for (one, other), ratio in ratios.items() if ratio < least
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_colours_that_never_change(theme: str) -> None:
    found = colours(theme)
    assert not weak(FIXED_TEXT, found, TEXT)
    assert not weak([("--field", "--page"), ("--field", "--field-ground")], found, SIGN)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("dye", [code for code, _label in DYES])
def test_every_dye(theme: str, dye: str) -> None:
    found = colours(theme, dye)
    assert not weak(DYED_TEXT, found, TEXT)
    assert not weak(DYED_SIGNS, found, SIGN)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("dye", [code for code, _label in DYES])
def test_dyes_share_their_lightness(theme: str, dye: str) -> None:
    found = properties("dyes")[theme, dye]
    for role, expected in LIGHTNESS[theme].items():
        assert oklch_lightness(found[role]) == pytest.approx(expected, abs=0.006), role


def test_dark_ink_does_not_read_on_a_light_page() -> None:
    assert weak([("--ink", "--page")], {"--ink": "#cccccc", "--page": "#ffffff"}, TEXT)


def test_known_ratio() -> None:
    assert contrast("#015f43", "#ffffff") == pytest.approx(7.7, abs=0.05)
