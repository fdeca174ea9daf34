"""The style sheet keeps its order: layers, colours in one place, one file for each component."""

import re
from pathlib import Path

import pytest

from tests.ui.style import declarations, rules
from ui import bundles

TEMPLATES = Path(__file__).parents[2] / "templates" / "components"
LAYERS = ("reset", "tokens", "base", "layout", "components", "utilities", "print")
COLOUR_FILES = {"tokens", "dyes"}
RAW_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|color-mix|white|black)\b", re.I
)
FORBIDDEN = ("text-transform", "letter-spacing", "font-variant-caps")

# Parts of another component, or styled by it.
STYLED_BY = {
    "chosen": "filters",
    "hero": "site-search",
    "letter": "alphabet",
    "link-list": "alphabet",
    "loop": "step-list",
    "open-state": "opening-hours",
    "question-notes": "question",
    "question-other": "question",
    "region-list": "region-map",
    "site-contact": "site-footer",
    "site-header-plain": "site-header",
    "site-mark": "site-header",
    "stat-bar": "bar-chart",
}
# Style sheets for a class without a template of its own.
CLASSES = {"button", "choice", "icon", "prose", "thread", "window"}


@pytest.mark.parametrize("file", bundles.css_files(), ids=lambda file: file.stem)
def test_every_rule_stands_in_a_layer(file: Path) -> None:
    for rule in rules(file):
        assert rule.type == "at-rule", f"{file.name}: line {rule.source_line}"
        assert rule.at_keyword == "layer"


def test_a_component_stands_in_the_layer_of_components() -> None:
    for file in (bundles.ROOT / "css" / "components").glob("*.css"):
        assert file.read_text(encoding="utf-8").count("@layer components {") == 1, file.name


def test_the_layers_are_ordered_before_any_rule() -> None:
    text = bundles.stylesheet().body.decode()
    assert text.startswith(f"@layer {','.join(LAYERS)};")


@pytest.mark.parametrize("file", bundles.css_files(), ids=lambda file: file.stem)
def test_raw_colours_stand_among_the_tokens(file: Path) -> None:
    if file.stem in COLOUR_FILES:
        return
    raw = [
        f"{file.name}:{each.source_line} {each.name}"
        for each in declarations(rules(file))
        if RAW_COLOUR.search("".join(token.serialize() for token in each.value))
    ]
    assert not raw


@pytest.mark.parametrize("file", bundles.css_files(), ids=lambda file: file.stem)
def test_georgian_is_never_set_in_capitals_or_spaced(file: Path) -> None:
    assert not [each.name for each in declarations(rules(file)) if each.name in FORBIDDEN]


def test_every_component_has_its_file() -> None:
    sheets = {file.stem for file in (bundles.ROOT / "css" / "components").glob("*.css")}
    templates = {file.stem for file in TEMPLATES.glob("*.html")}
    assert {STYLED_BY.get(name, name) for name in templates} == sheets - CLASSES
    assert set(STYLED_BY) <= templates


def test_used_tokens_are_defined() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in bundles.css_files())
    defined = set(re.findall(r"(--[\w-]+):", text))
    optional = set(re.findall(r"var\((--[\w-]+),", text))
    assert set(re.findall(r"var\((--[\w-]+)", text)) - optional <= defined


def test_what_leaves_the_house_is_small() -> None:
    sheet = bundles.stylesheet()
    assert len(sheet.brotli) <= 12_000
    assert len(sheet.gzip) <= 14_000
    assert len(bundles.script().brotli) <= 3_000
