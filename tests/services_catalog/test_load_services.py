"""Loading the national catalogue: everything or nothing, and never over an editor's work."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from wagtail.models import ModelLogEntry

from municipalities.api import DataFileError
from search.models import IndexChange
from services_catalog.actions import load_services
from services_catalog.models import Service, ServiceCategory

CATEGORIES: dict[str, Any] = {
    "categories": [{"code": "education", "order": 10, "icon": "book", "ka": "გ", "en": "E"}],
    "audiences": [{"code": "family", "order": 10, "ka": "ო", "en": "F"}],
    "life_events": [{"code": "child-birth", "order": 10, "ka": "ბ", "en": "B"}],
}
ROW: dict[str, Any] = {
    "slug": "kindergarten",
    "category": "education",
    "topics": ["preschool"],
    "name": {"ka": "ბაღში რეგისტრაცია", "en": "Kindergarten"},
    "summary": {"ka": "ადგილი ბაღში", "en": "A place"},
    "audience": ["family"],
    "life_events": ["child-birth"],
    "synonyms": {"ka": ["ბაღში ჩაწერა", "ბაგა"], "en": ["nursery"]},
    "legal_basis": {"ka": "კოდექსი", "en": "Code", "status": "verified"},
    "documents": {"status": "partly", "items": [{"ka": "ასლი", "en": "Copy"}, {"ka": "ცნობა"}]},
    "fee": {"ka": "უფასო", "en": "Free", "status": "verified", "kind": "free"},
    "time_limit": {"ka": "", "en": "", "status": "unverified"},
    "eservice": {"url": "https://ms.gov.ge/", "ka": "პორტალი", "en": "", "status": "partly"},
    "channels": ["online", "phone"],
    "steps": [{"ka": "შეავსეთ", "en": "Fill in"}],
    "source": "kids.org.ge",
    "note": {"ka": "შენიშვნა", "en": "Note"},
    "internal_note": "check",
}
Write = Callable[..., Path]


@pytest.fixture
def write(country: None, tmp_path: Path) -> Write:
    """Write both files from rows; values given change the first row."""

    def write(*rows: dict[str, Any], **changes: Any) -> Path:
        services = list(rows) or [{**ROW, **changes}]
        for name, content in (("categories", CATEGORIES), ("services", {"services": services})):
            text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_row_becomes_a_service(write: Write) -> None:
    assert load_services(folder=write()) == 1
    service = Service.objects.get()
    assert (service.name_ka, service.name_en) == ("ბაღში რეგისტრაცია", "Kindergarten")
    assert service.category.icon == "book"
    assert [row.name_ka for row in service.evidence.all()] == ["ასლი", "ცნობა"]
    assert [row.name_en for row in service.steps.all()] == ["Fill in"]
    assert str(service.steps.get()) == "შეავსეთ"
    assert service.synonyms_ka == "ბაღში ჩაწერა\nბაგა"
    assert (service.cost_ka, service.cost_status, service.cost_kind) == (
        "უფასო",
        "verified",
        "free",
    )
    assert (service.documents_status, service.eservice_status) == ("partly", "partly")
    assert service.eservice_url == "https://ms.gov.ge/"
    assert service.channels == ("online", "phone")
    assert (service.note_en, service.internal_note) == ("Note", "check")
    for relation in (service.topics, service.audiences, service.life_events):
        assert relation.count() == 1


def test_loading_twice_changes_nothing(write: Write) -> None:
    folder = write()
    load_services(folder=folder)
    IndexChange.objects.all().delete()
    assert load_services(folder=folder) == 0
    assert not IndexChange.objects.exists()


def test_unchanged_row_leaves_an_editors_work_alone(write: Write) -> None:
    folder = write()
    load_services(folder=folder)
    Service.objects.update(name_ka="რედაქტორის სახელი")
    load_services(folder=folder)
    assert Service.objects.get().name_ka == "რედაქტორის სახელი"


def test_changed_row_updates_the_service_and_dates_the_change(write: Write, root: Any) -> None:
    load_services(folder=write())
    before = Service.objects.get()
    edits = {"documents": {"status": "verified", "items": [{"ka": "სხვა"}]}, "channels": []}
    assert load_services(by=root, folder=write(**edits)) == 1
    after = Service.objects.get()
    assert [row.name_ka for row in after.evidence.all()] == ["სხვა"]
    assert after.channels == ()
    assert after.national_changed_at > before.national_changed_at
    entries = ModelLogEntry.objects.order_by("pk").values_list("action", "user")
    assert list(entries) == [("wagtail.create", None), ("wagtail.edit", root.pk)]
    changes = IndexChange.objects.filter(kind="service").order_by("pk")
    assert {change.object_id for change in changes} == {"kindergarten"}


def test_changed_code_list_is_updated(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    load_services(folder=write())
    renamed = [{**CATEGORIES["categories"][0], "en": "Education"}]
    monkeypatch.setitem(CATEGORIES, "categories", renamed)
    load_services(folder=write())
    assert ServiceCategory.objects.get().name_en == "Education"


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"category": "nothing"}, "services.1.category"),
        ({"topics": ["preschool", "nothing"]}, "services.1.topics.1"),
        ({"audience": ["nothing"]}, "services.1.audience.0"),
        ({"life_events": ["nothing"]}, "services.1.life_events.0"),
        ({"slug": "first"}, "services.1.slug"),
        ({"fee": {"status": "sure"}}, "services.1.fee.status"),
        ({"name": {"ka": "", "en": "x"}}, "services.1.name.ka"),
        ({"eservice": {"status": "partly", "url": "ms"}}, "services.1.eservice.url"),
        ({"channels": ["pigeon"]}, "services.1.channels.0"),
        ({"colour": "red"}, "services.1.colour"),
    ],
)
def test_broken_row_names_its_place_and_nothing_is_loaded(
    write: Write, changes: dict[str, Any], column: str
) -> None:
    folder = write({**ROW, "slug": "first"}, {**ROW, **changes})
    with pytest.raises(DataFileError) as caught:
        load_services(folder=folder)
    error = caught.value
    assert error.path.name == "services.yaml"
    assert error.column.startswith(column)
    lines = error.path.read_text(encoding="utf-8").splitlines()
    second_row = next(at for at, line in enumerate(lines, 1) if line.startswith("- ") and at > 2)
    assert error.line >= second_row
    assert not Service.objects.exists()
    assert not ServiceCategory.objects.exists()
