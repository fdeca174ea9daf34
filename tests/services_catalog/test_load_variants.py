"""Loading local variants: everything or nothing, marked as demonstration where the file says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from municipalities.api import DataFileError
from search.models import IndexChange
from services_catalog.actions import load_variants
from services_catalog.models import ServiceVariant

ROW: dict[str, Any] = {
    "service": "kindergarten",
    "municipality": "kareli",
    "valid_from": date(2026, 1, 1),
    "valid_to": date(2026, 12, 31),
    "fee": {"ka": "200 ლარი", "en": "200 GEL", "status": "unverified", "kind": "payment"},
    "documents": {"status": "partly", "items": [{"ka": "ა", "en": "a"}, {"ka": "ბ", "en": "b"}]},
    "office": {"ka": "გაერთიანება", "en": "Union"},
    "phone": "+995 369 00 00 03",
    "form_url": "https://ms.gov.ge/",
    "checked_on": date(2026, 11, 12),
}
Write = Callable[..., Path]
Make = Callable[..., Any]


@pytest.fixture
def write(country: None, make_service: Make, tmp_path: Path) -> Write:
    make_service("kindergarten")

    def write(*rows: dict[str, Any], demonstration: bool = True) -> Path:
        content = {"demonstration": demonstration, "variants": list(rows) or [ROW]}
        path = tmp_path / "variants.yaml"
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
        return path

    return write


def test_row_becomes_a_variant(write: Write) -> None:
    assert load_variants(path=write()) == 1
    variant = ServiceVariant.objects.get()
    assert (variant.municipality.slug, variant.service.slug) == ("kareli", "kindergarten")
    assert (variant.cost_ka, variant.cost_kind) == ("200 ლარი", "payment")
    assert (variant.documents_ka, variant.documents_status) == ("ა\nბ", "partly")
    assert (variant.office_en, variant.processing_time_ka) == ("Union", "")
    assert (variant.is_demo, variant.is_behind) == (True, False)


def test_file_of_real_variants_is_not_marked(write: Write) -> None:
    load_variants(path=write(demonstration=False))
    assert not ServiceVariant.objects.get().is_demo


def test_kind_of_cost_is_the_national_one_where_no_cost_is_given(write: Write) -> None:
    load_variants(path=write({key: value for key, value in ROW.items() if key != "fee"}))
    assert ServiceVariant.objects.get().cost_kind == ""


def test_loading_twice_changes_nothing_and_a_changed_row_updates(write: Write) -> None:
    load_variants(path=write())
    IndexChange.objects.all().delete()
    assert load_variants(path=write()) == 0
    assert not IndexChange.objects.exists()
    assert load_variants(path=write({**ROW, "phone": "1"})) == 1
    variant = ServiceVariant.objects.get()
    assert variant.phone == "1"
    assert IndexChange.objects.get().object_id == f"variant@{variant.pk}"


def test_change_of_one_period_tells_search_about_the_neighbouring_ones(write: Write) -> None:
    later = {**ROW, "valid_from": date(2027, 1, 1), "valid_to": None}
    load_variants(path=write(ROW, later))
    IndexChange.objects.all().delete()
    load_variants(path=write(ROW, {**later, "phone": "1"}))
    expected = {f"variant@{pk}" for pk in ServiceVariant.objects.values_list("pk", flat=True)}
    assert {change.object_id for change in IndexChange.objects.order_by("pk")} == expected


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"service": "nothing"}, "variants.1.service"),
        ({"municipality": "nowhere"}, "variants.1.municipality"),
        ({"valid_to": date(2025, 12, 31)}, "variants.1.valid_to"),
        ({"valid_from": date(2026, 1, 1)}, "variants.1.service"),
        ({"phone": "1" * 41}, "variants.1.phone"),
    ],
)
def test_broken_row_names_its_place_and_nothing_is_loaded(
    write: Write, changes: dict[str, Any], column: str
) -> None:
    second = {**ROW, "valid_from": date(2026, 2, 1), **changes}
    with pytest.raises(DataFileError) as caught:
        load_variants(path=write(ROW, second))
    assert caught.value.column == column
    assert caught.value.line > 10
    assert not ServiceVariant.objects.exists()
