"""The documents say what is true: commands exist, links resolve, decisions are numbered."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")])
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_of_a_document_resolve(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_make_commands_of_a_document_exist(document: Path) -> None:
    commands = re.findall(r"(?:`|^ *)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.M)
    assert not set(commands) - TARGETS


def test_decisions_are_numbered_without_gaps_as_their_headings_say() -> None:
    decisions = sorted((ROOT / "docs/adr").glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in decisions]
    assert numbers == list(range(1, len(numbers) + 1))
    for path, number in zip(decisions, numbers, strict=True):
        assert path.read_text(encoding="utf-8").startswith(f"# {number}. ")


def test_every_room_has_a_readme() -> None:
    for room in ("portal", "municipalities", "services_catalog", "search", "surveys", "ui"):
        assert (ROOT / room / "README.md").exists(), room
