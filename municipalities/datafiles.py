"""Reads data files and says file, line and column of what is wrong in them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Row = TypeVar("Row", bound=BaseModel)
Keys = tuple[str | int, ...]


class DataFileError(ValueError):
    """A data file has something wrong in it; nothing of the file has been loaded."""

    def __init__(self, *, path: Path, line: int, column: str, message: str) -> None:
        self.path, self.line, self.column, self.message = path, line, column, message
        super().__init__(f"{path.name}, line {line}, column {column}: {message}")


def read_csv(path: Path, row_type: type[Row]) -> list[Row]:
    """All rows of a CSV file with a header, checked; raises `DataFileError` at the first bad one."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return [
            _checked(row_type, row, path=path, line_of=lambda _keys: reader.line_num)
            for row in reader
        ]


def read_rows(path: Path, row_type: type[Row]) -> list[Row]:
    """All entries of a YAML file that is one list, checked; raises `DataFileError`."""
    entries, line_of = read_yaml(path)
    if not isinstance(entries, list):
        raise DataFileError(path=path, line=1, column="-", message="a list is expected")
    return [
        _checked(row_type, entry, path=path, line_of=_below(at, line_of))
        for at, entry in enumerate(entries)
    ]


def _below(at: int, line_of: Callable[[Keys], int]) -> Callable[[Keys], int]:
    """The function from keys to a line, for the keys below one entry of the list."""
    return lambda keys: line_of((at, *keys))


def read_record(path: Path, record_type: type[Row]) -> Row:
    """The one mapping a YAML file holds, checked; raises `DataFileError`."""
    record, line_of = read_yaml(path)
    return _checked(record_type, record, path=path, line_of=line_of)


def read_yaml(path: Path) -> tuple[Any, Callable[[Keys], int]]:
    """Content of a YAML file, and a function from a path of keys to its line number."""
    text = path.read_text(encoding="utf-8")
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise DataFileError(
            path=path,
            line=mark.line + 1 if mark else 1,
            column=str(mark.column + 1) if mark else "-",
            message=str(error.problem),
        ) from error
    return content, lambda keys: _line_of(tree, keys)


def _line_of(node: yaml.Node | None, keys: Keys) -> int:
    """Line of the deepest node the keys lead to; where they lead nowhere, of the last one met."""
    for key in keys:
        child = _child(node, key)
        if child is None:
            break
        node = child
    return node.start_mark.line + 1 if node else 1


def _child(node: yaml.Node | None, key: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key]
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == str(key)), None)
    return None


def _checked(row_type: type[Row], row: Any, *, path: Path, line_of: Callable[[Keys], int]) -> Row:
    try:
        return row_type.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        keys = first["loc"]
        raise DataFileError(
            path=path,
            line=line_of(keys),
            column=".".join(str(key) for key in keys) or "-",
            message=first["msg"],
        ) from error
