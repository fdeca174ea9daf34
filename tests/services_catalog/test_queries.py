"""Reads of the catalogue."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from municipalities.models import Municipality
from services_catalog import queries
from services_catalog.filters import ServiceFilter
from services_catalog.models import Service, ServiceCategory, ServiceVariant
from tests.services_catalog.conftest import TODAY

Make = Callable[..., Any]


def slugs(
    municipality: Municipality | None = None, language: str = "ka", **codes: str
) -> list[str]:
    found = queries.list_services(
        municipality=municipality, language=language, on=TODAY, filters=ServiceFilter(**codes)
    )
    return [service.slug for service in found]


def test_list_is_in_the_order_of_the_language(make_service: Make) -> None:
    make_service("waste", name_ka="ნარჩენები", name_en="Aid with waste")
    make_service("class-one", name_ka="I კლასი", name_en="Building")
    make_service("appeal", name_ka="ადმინისტრაციული საჩივარი", name_en="Complaint")
    assert slugs() == ["appeal", "waste", "class-one"]
    assert slugs(language="en") == ["waste", "class-one", "appeal"]


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("category", "education", ["a", "b"]),
        ("category", "unknown", []),
        ("life_event", "birth", ["a"]),
        ("audience", "family", ["a"]),
        ("topic", "preschool", ["b"]),
        ("channel", "online", ["a"]),
        ("channel", "phone", ["b"]),
        ("channel", "unknown", []),
        ("channel", "", ["a", "b"]),
    ],
)
def test_each_filter_narrows_the_list(
    country: None, make_service: Make, name: str, code: str, expected: list[str]
) -> None:
    make_service("a", life_events=["birth"], audiences=["family"], is_online=True)
    make_service("b", topics=["preschool", "education"], is_by_phone=True)
    assert slugs(**{name: code}) == expected


def test_filters_add_up(make_service: Make) -> None:
    make_service("a", audiences=["family", "resident"], is_online=True)
    make_service("b", audiences=["family"])
    assert slugs(audience="family", channel="online") == ["a"]


def test_local_details_are_those_of_the_municipality_and_the_day(
    kareli: Municipality, khobi: Municipality, make_service: Make, make_variant: Make
) -> None:
    make_variant(make_service("ours"), kareli)
    make_variant(make_service("theirs"), khobi)
    make_variant(make_service("over"), kareli, valid_to=date(2026, 11, 18))

    def local(municipality: Municipality | None) -> list[str]:
        found = queries.list_services(
            municipality=municipality, language="ka", on=TODAY, filters=ServiceFilter()
        )
        return [service.slug for service in found if service.is_local]

    assert local(kareli) == ["ours"]
    assert local(None) == []


def test_unknown_service_is_none(db: None) -> None:
    assert queries.get_service(slug="nothing") is None


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "is_in_force"),
    [
        (date(2026, 11, 19), date(2026, 11, 19), True),
        (date(2026, 1, 1), None, True),
        (date(2026, 11, 20), None, False),
        (date(2026, 1, 1), date(2026, 11, 18), False),
    ],
)
def test_variant_is_in_force_from_its_first_to_its_last_day(
    kareli: Municipality,
    make_service: Make,
    make_variant: Make,
    valid_from: date,
    valid_to: date | None,
    is_in_force: bool,
) -> None:
    service = make_service()
    make_variant(service, kareli, valid_from=valid_from, valid_to=valid_to)
    found = queries.get_variant(municipality=kareli, service=service, on=TODAY)
    assert (found is not None) is is_in_force


def test_later_of_two_variants_in_force_wins(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service()
    make_variant(service, kareli, valid_from=date(2026, 1, 1))
    later = make_variant(service, kareli, valid_from=date(2026, 7, 1))
    assert queries.get_variant(municipality=kareli, service=service, on=TODAY) == later


def test_nobody_sees_the_variant_of_another_municipality(
    kareli: Municipality, khobi: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service()
    make_variant(service, khobi)
    assert queries.get_variant(municipality=kareli, service=service, on=TODAY) is None
    assert queries.get_variant(municipality=None, service=service, on=TODAY) is None


def test_related_services_share_the_category_most_in_common_first(
    country: None, make_service: Make
) -> None:
    other = ServiceCategory.objects.create(code="health", name_ka="ჯ", name_en="H")
    service = make_service("here", topics=["preschool"], life_events=["birth"])
    make_service("elsewhere", category=other, topics=["preschool"])
    make_service("a-stranger")
    make_service("one-in-common", topics=["preschool"])
    make_service("two-in-common", topics=["preschool"], life_events=["birth"])
    related = queries.list_related_services(service=service)
    assert [row.slug for row in related] == ["two-in-common", "one-in-common", "a-stranger"]


def test_places_are_one_each_and_only_where_a_variant_is_in_force(
    kareli: Municipality, khobi: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service()
    make_variant(service, khobi)
    make_variant(service, kareli, valid_from=date(2026, 1, 1))
    make_variant(service, kareli, valid_from=date(2026, 7, 1))
    make_variant(make_service("another"), kareli)
    places = queries.list_places_with_variant(service=service, on=TODAY)
    assert [variant.municipality.slug for variant in places] == ["kareli", "khobi"]
    assert queries.list_places_with_variant(service=service, on=date(2027, 1, 1)) == []


def test_describing_a_service_takes_six_queries_however_much_there_is(
    kareli: Municipality,
    make_service: Make,
    make_variant: Make,
    django_assert_num_queries: Callable[..., Any],
) -> None:
    service = make_service(
        papers=[("ა", "a"), ("ბ", "b")], steps=[("ა", "a")], audiences=["family"]
    )
    make_variant(service, kareli)
    for number in range(5):
        make_variant(make_service(f"other-{number}", papers=[("ა", "a")]), kareli)
    with django_assert_num_queries(6):
        _describe(kareli, service)


def test_variant_is_behind_once_the_national_text_has_changed(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    variant: ServiceVariant = make_variant(make_service(), kareli)
    assert not variant.is_behind
    variant.service.national_changed_at = variant.written_against.replace(year=2030)
    assert variant.is_behind


def _describe(municipality: Municipality, service: Service) -> None:
    found = queries.get_service(slug=service.slug)
    assert found
    sheet = queries.describe_service(
        municipality=municipality, language="ka", service=found, on=TODAY
    )
    assert list(sheet.related)
