"""The data files of the product load, and say no more than their source does."""

import pytest

from services_catalog.actions import load_services, load_variants
from services_catalog.models import Service, ServiceVariant


@pytest.fixture
def _loaded(country: None) -> None:
    load_services()
    load_variants()


@pytest.mark.usefixtures("_loaded")
def test_all_services_load_with_both_languages() -> None:
    services = Service.objects.all()
    assert services.count() == 68
    for service in services:
        assert service.name_ka
        assert service.name_en
        assert service.summary_ka
        assert service.summary_en


@pytest.mark.usefixtures("_loaded")
def test_statuses_are_as_they_were_researched() -> None:
    counts = {
        field: {
            status: Service.objects.filter(**{f"{field}_status": status}).count()
            for status in ("verified", "partly", "unverified")
        }
        for field in ("legal_basis", "documents", "cost", "processing_time", "eservice")
    }
    assert {field: tuple(by_status.values()) for field, by_status in counts.items()} == {
        "legal_basis": (44, 9, 15),
        "documents": (20, 21, 27),
        "cost": (24, 4, 40),
        "processing_time": (4, 0, 64),
        "eservice": (14, 9, 45),
    }


@pytest.mark.usefixtures("_loaded")
def test_service_with_an_online_form_is_found_as_online() -> None:
    assert Service.objects.exclude(eservice_url="").count() > 40
    assert not Service.objects.exclude(eservice_url="").filter(is_online=False).exists()


@pytest.mark.usefixtures("_loaded")
def test_local_variants_are_marked_as_demonstration() -> None:
    variants = ServiceVariant.objects.all()
    assert {variant.municipality.slug for variant in variants} >= {"kareli", "khobi"}
    assert all(variant.is_demo for variant in variants)
