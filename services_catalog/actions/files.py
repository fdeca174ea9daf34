"""What the rows of a data file refer to and become; a wrong code names its file, line and key."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from municipalities.api import DataFileError, read_yaml
from services_catalog.datarows import Translated

Found = TypeVar("Found")
Keys = tuple[str | int, ...]


def look_up(found: Mapping[str, Found], code: str, *, path: Path, keys: Keys) -> Found:
    """The thing of that code; raises DataFileError at the place `keys` lead to."""
    if code not in found:
        raise refusal(path=path, keys=keys, message=f"nothing has the code “{code}”")
    return found[code]


def look_up_all(
    found: Mapping[str, Found], codes: Sequence[str], *, path: Path, keys: Keys
) -> list[Found]:
    """The things of those codes, which stand in a list."""
    return [look_up(found, code, path=path, keys=(*keys, at)) for at, code in enumerate(codes)]


def refuse_repeats(codes: Iterable[Any], *, path: Path, keys: Keys, column: str) -> None:
    """Raise DataFileError at the first entry of the list whose code was there before."""
    seen = set()
    for at, code in enumerate(codes):
        if code in seen:
            raise refusal(path=path, keys=(*keys, at, column), message=f"{code} is there twice")
        seen.add(code)


def refusal(*, path: Path, keys: Keys, message: str) -> DataFileError:
    """The error about the value `keys` lead to; reads the file again, for its line."""
    _content, line_of = read_yaml(path)
    column = ".".join(str(key) for key in keys)
    return DataFileError(path=path, line=line_of(keys), column=column, message=message)


def columns(texts: Mapping[str, Translated]) -> dict[str, str]:
    """Bilingual texts of a row as columns of the model, by the name of the field."""
    georgian = {f"{name}_ka": text.ka for name, text in texts.items()}
    return georgian | {f"{name}_en": text.en for name, text in texts.items()}


def digest_of(row: BaseModel) -> str:
    """Fingerprint of a row: equal rows have equal ones."""
    return hashlib.sha256(row.model_dump_json().encode()).hexdigest()
