"""Every dependency has its reason, and its version is pinned."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)["project"]


def wanted() -> list[str]:
    extras = [each for extra in PROJECT["optional-dependencies"].values() for each in extra]
    return [*PROJECT["dependencies"], *extras]


def test_every_dependency_has_a_reason() -> None:
    unexplained = [
        each for each in wanted() if not re.search(re.escape(f'"{each}"') + r"[,\]]+\s*# \w", TEXT)
    ]
    assert not unexplained


def test_every_dependency_is_pinned() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower()
    names = [re.split(r"[\[<>=~]", each)[0].lower() for each in wanted()]
    assert not [name for name in names if not re.search(rf"^{re.escape(name)}==", pins, re.M)]
