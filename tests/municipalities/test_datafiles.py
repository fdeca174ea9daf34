"""A broken data file is told with file, line and column, and nothing of it is loaded."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from municipalities.actions import load_municipalities, load_topics
from municipalities.datafiles import DataFileError, read_csv, read_record, read_rows
from municipalities.models import Municipality, Topic


class Row(BaseModel):
    slug: str
    size: int


class Nested(BaseModel):
    rows: list[Row]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_csv_rows_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "slug,size\nkareli,3\n")
    assert read_csv(path, Row) == [Row(slug="kareli", size=3)]


def test_csv_error_names_file_line_and_column(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "slug,size\nkareli,3\nkhobi,many\n")
    with pytest.raises(DataFileError, match=r"a\.csv, line 3, column size: Input should be"):
        read_csv(path, Row)


def test_yaml_rows_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "- {slug: kareli, size: 3}\n")
    assert read_rows(path, Row) == [Row(slug="kareli", size=3)]


def test_yaml_error_names_the_line_of_the_value(tmp_path: Path) -> None:
    path = write(
        tmp_path, "a.yaml", "rows:\n  - slug: kareli\n    size: 3\n  - slug: b\n    size: x\n"
    )
    with pytest.raises(DataFileError) as caught:
        read_record(path, Nested)
    assert (caught.value.line, caught.value.column) == (5, "rows.1.size")


def test_yaml_error_of_a_missing_value_names_the_line_of_its_row(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "- slug: kareli\n  size: 1\n- slug: khobi\n")
    with pytest.raises(DataFileError) as caught:
        read_rows(path, Row)
    assert (caught.value.line, caught.value.column) == (3, "size")


def test_yaml_that_cannot_be_parsed_names_the_place(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "rows: [1,\nb: 2}\n")
    with pytest.raises(DataFileError, match=r"a\.yaml, line 2"):
        read_record(path, Nested)


def test_yaml_without_a_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="a list is expected"):
        read_rows(write(tmp_path, "a.yaml", "slug: kareli\n"), Row)


def test_empty_yaml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="line 1"):
        read_record(write(tmp_path, "a.yaml", ""), Nested)


def test_broken_municipality_loads_nothing(tmp_path: Path, country: None) -> None:
    source = Path("municipalities/data/municipalities.csv").read_text(encoding="utf-8")
    broken = source.replace(",Tbilisi,Tbilisi City", ",Tiflis,Tbilisi City").replace(
        "236800", "many"
    )
    path = write(tmp_path, "m.csv", broken)
    with pytest.raises(DataFileError, match=r"m\.csv, line 3, column population_2025_jan1"):
        load_municipalities(path=path)
    assert Municipality.objects.get(slug="tbilisi").name_en == "Tbilisi"


def test_reference_data_is_loaded_once_however_often(country: None) -> None:
    topics = Topic.objects.count()
    assert (load_municipalities(), load_topics()) == (64, topics)
    assert (Municipality.objects.count(), Topic.objects.count()) == (64, topics)


def test_loading_again_keeps_the_colour_an_administrator_chose(country: None) -> None:
    Municipality.objects.filter(slug="kareli").update(dye="slate")
    load_municipalities()
    assert Municipality.objects.get(slug="kareli").dye == "slate"
