"""Reads the style sheet's sources for the tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2

from ui.bundles import ROOT

DARK = "prefers-color-scheme: dark"


def rules(file: Path) -> list[Any]:
    """The top-level rules of one source file."""
    text = file.read_text(encoding="utf-8")
    return tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)


def declarations(nodes: list[Any]) -> Iterator[Any]:
    """Every declaration, however deep it stands."""
    for node in nodes:
        if node.type == "declaration":
            yield node
        elif getattr(node, "content", None):
            inner = tinycss2.parse_blocks_contents(
                node.content, skip_comments=True, skip_whitespace=True
            )
            yield from declarations(inner)


def properties(name: str) -> dict[tuple[str, str], dict[str, str]]:
    """Custom properties of one file by (theme, selector), themes "light" and "dark"."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for layer in rules(ROOT / "css" / f"{name}.css"):
        _collect(layer.content, "light", found)
    return found


def _collect(content: list[Any], theme: str, found: dict[tuple[str, str], dict[str, str]]) -> None:
    for rule in tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule":
            assert DARK in tinycss2.serialize(rule.prelude)
            _collect(rule.content, "dark", found)
            continue
        selector = tinycss2.serialize(rule.prelude).split('"')[1:2] or [":root"]
        values = found.setdefault((theme, selector[0]), {})
        for each in tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True):
            if each.type == "declaration":
                values[each.name] = tinycss2.serialize(each.value).strip()
