"""Small files and functions; a file that reaches its limit is split in the same commit."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("portal", "municipalities", "services_catalog", "search", "surveys", "ui")
FILE_LIMITS = {
    "portal/**/*.py": 300,
    "municipalities/**/*.py": 300,
    "services_catalog/**/*.py": 300,
    "search/**/*.py": 300,
    "surveys/**/*.py": 300,
    "ui/**/*.py": 300,
    "scripts/*.py": 120,
    "benchmarks/*.py": 300,
    "tests/**/*.py": 300,
    "templates/**/*.html": 120,
    "ui/static/**/*.css": 200,
    "ui/static/**/*.js": 200,
    "Makefile": 150,
}
FUNCTION_LIMIT = 40
DRAWERS = {"utils.py", "helpers.py", "common.py", "misc.py", "exceptions.py", "constants.py"}


def files(pattern: str) -> Iterator[Path]:
    return (path for path in ROOT.glob(pattern) if "migrations" not in path.parts)


def test_files_stay_below_their_limit() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}: {length} lines, limit {limit}"
        for pattern, limit in FILE_LIMITS.items()
        for path in files(pattern)
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > limit
    ]
    assert not too_long


def test_functions_stay_below_their_limit() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}:{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for room in ROOMS
        for path in files(f"{room}/**/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > FUNCTION_LIMIT
    ]
    assert not too_long


def test_no_module_is_a_drawer() -> None:
    assert not [
        path for path in files("*/**/*.py") if path.name in DRAWERS and ".venv" not in path.parts
    ]


def test_every_module_says_what_belongs_in_it() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in files(f"{room}/**/*.py")
        if path.read_text(encoding="utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent
