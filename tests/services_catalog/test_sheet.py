"""What a resident of one place reads: the national text with the variant applied."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from municipalities.models import Municipality
from services_catalog import queries
from services_catalog.models import Service
from services_catalog.sheet import ServiceSheet, host_of
from tests.services_catalog.conftest import TODAY

Make = Callable[..., Any]
FORM = "https://www.my.gov.ge/ka-ge/services/5/service/176"


def describe(
    service: Service, municipality: Municipality | None = None, language: str = "ka"
) -> ServiceSheet:
    return queries.describe_service(
        municipality=municipality, language=language, service=service, on=TODAY
    )


@pytest.mark.parametrize(
    ("value", "status", "is_confirmed"),
    [
        ("უფასო", "verified", True),
        ("უფასო", "partly", False),
        ("უფასო", "unverified", False),
        ("", "verified", False),
    ],
)
def test_only_a_known_and_verified_value_is_confirmed(
    make_service: Make, value: str, status: str, is_confirmed: bool
) -> None:
    sheet = describe(make_service(cost_ka=value, cost_status=status))
    fact = sheet.fact("cost")
    assert fact
    assert fact.is_confirmed is is_confirmed
    assert sheet.confirmed_count == int(is_confirmed)
    assert sheet.fact("nothing") is None


def test_national_facts_come_in_the_order_of_the_questions(make_service: Make) -> None:
    codes = [fact.code for fact in describe(make_service()).facts]
    assert codes == ["cost", "processing_time", "documents", "eservice", "legal_basis"]


@pytest.mark.parametrize(
    ("kind", "label"), [("payment", "What you receive"), ("fee", "What it costs")]
)
def test_label_of_the_cost_says_which_way_the_money_goes(
    make_service: Make, kind: str, label: str
) -> None:
    fact = describe(make_service(cost_kind=kind), language="en").fact("cost")
    assert fact
    assert fact.label == label


def test_variant_replaces_what_it_says_and_nothing_else(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(
        cost_ka="ეროვნული",
        cost_status="verified",
        cost_kind="fee",
        processing_time_ka="10 დღე",
        processing_time_status="verified",
        checked_on=date(2026, 1, 5),
        papers=[("ეროვნული საბუთი", "National paper")],
    )
    make_variant(
        service,
        kareli,
        cost_ka="200 ლარი",
        cost_status="partly",
        cost_kind="payment",
        legal_act_ka="დადგენილება №4",
        legal_act_status="verified",
        checked_on=date(2026, 11, 12),
    )
    sheet = describe(service, kareli, "en")
    cost, time, act = (sheet.fact(code) for code in ("cost", "processing_time", "legal_act"))
    assert cost and time and act  # noqa: PT018 - narrows three types
    assert (cost.value, cost.value.language, cost.status, cost.origin) == (
        "200 ლარი",
        "ka",
        "partly",
        "local",
    )
    assert (cost.label, cost.checked_on) == ("What you receive", date(2026, 11, 12))
    assert (time.value, time.origin, time.checked_on) == (
        "10 დღე",
        "national",
        date(2026, 1, 5),
    )
    assert (act.origin, act.is_confirmed) == ("local", True)
    assert list(sheet.documents) == ["National paper"]
    assert sheet.is_local
    assert sheet.checked_on == date(2026, 11, 12)


def test_local_list_of_documents_replaces_the_national_one(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(papers=[("ა", "a"), ("ბ", "b")], documents_status="verified")
    make_variant(service, kareli, documents_ka="გ\n\nდ\nე", documents_status="unverified")
    sheet = describe(service, kareli)
    assert list(sheet.documents) == ["გ", "დ", "ე"]
    fact = sheet.fact("documents")
    assert fact
    assert (fact.status, fact.origin) == ("unverified", "local")
    assert fact.value.startswith("3 ")


def test_unknown_documents_have_no_value(make_service: Make) -> None:
    fact = describe(make_service(documents_status="verified")).fact("documents")
    assert fact
    assert not fact.value
    assert not fact.is_confirmed


def test_the_municipalitys_form_comes_before_the_national_one(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(
        eservice_url=FORM, eservice_note_ka="პორტალი", eservice_status="verified"
    )
    make_variant(service, kareli, form_url="https://kareli.gov.ge/form", form_status="partly")
    sheet = describe(service, kareli)
    assert (sheet.next_step.kind, sheet.next_step.host) == ("form", "kareli.gov.ge")
    assert not sheet.next_step.is_confirmed
    assert not sheet.next_step.note
    fact = sheet.fact("eservice")
    assert fact
    assert (fact.value, fact.status, fact.origin) == ("kareli.gov.ge", "partly", "local")


def test_the_same_form_keeps_its_national_note(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(eservice_url=FORM, eservice_note_ka="პორტალი")
    make_variant(service, kareli, form_url=FORM)
    assert describe(service, kareli).next_step.note == "პორტალი"


def test_the_national_form_is_the_next_step_where_there_is_no_other(make_service: Make) -> None:
    service = make_service(
        eservice_url=FORM, eservice_status="verified", eservice_checked_on=date(2026, 11, 17)
    )
    sheet = describe(service)
    assert (sheet.next_step.kind, sheet.next_step.host) == ("form", "my.gov.ge")
    assert sheet.next_step.is_confirmed
    fact = sheet.fact("eservice")
    assert fact
    assert (fact.value, fact.checked_on) == ("my.gov.ge", date(2026, 11, 17))


def test_note_on_a_form_nobody_has_an_address_of_is_no_fact(make_service: Make) -> None:
    fact = describe(make_service(eservice_note_ka="პორტალი")).fact("eservice")
    assert fact
    assert not fact.value


def test_without_a_form_the_office_is_next_and_nationally_choosing_a_place(
    kareli: Municipality, make_service: Make
) -> None:
    service = make_service()
    assert describe(service, kareli).next_step.kind == "office"
    assert describe(service).next_step.kind == "choose"
    assert describe(service).office is None


def test_office_is_city_hall_where_the_variant_names_none(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    kareli.address_ka, kareli.hours_note_ka, kareli.phone = "თავისუფლების ქ. 1", "09–18", "+995 1"
    service = make_service()
    make_variant(service, kareli, hours_ka="10–17")
    office = describe(service, kareli).office
    assert office
    assert office.name == "ქარელის მუნიციპალიტეტი"
    assert (office.address, office.hours) == ("თავისუფლების ქ. 1", "10–17")
    assert office.phone == "+995 1"


def test_named_office_never_borrows_the_address_of_city_hall(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    kareli.address_ka, kareli.phone = "თავისუფლების ქ. 1", "+995 1"
    service = make_service()
    make_variant(service, kareli, office_ka="ბაგა-ბაღების გაერთიანება")
    office = describe(service, kareli).office
    assert office
    assert office.name == "ბაგა-ბაღების გაერთიანება"
    assert not office.address
    assert office.phone == ""


def test_sheet_says_what_else_it_knows(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(
        synonyms_ka="ბაღში ჩაწერა\nბაგა-ბაღი",
        audiences=["family"],
        steps=[("შეავსეთ", "Fill in")],
        is_online=True,
        is_at_centre=True,
    )
    make_variant(service, kareli, local_note_ka="შენიშვნა", is_demo=True)
    sheet = describe(service, kareli, "en")
    assert list(sheet.synonyms) == ["ბაღში ჩაწერა", "ბაგა-ბაღი"]
    assert [row.code for row in sheet.audiences] == ["family"]
    assert sheet.steps == ("Fill in",)
    assert sheet.channels == ("online", "centre")
    assert (sheet.local_note, sheet.local_note.language) == ("შენიშვნა", "ka")
    assert (sheet.is_demo, sheet.is_behind, sheet.municipality) == (True, False, "kareli")


@pytest.mark.parametrize(
    ("url", "host"), [("https://www.my.gov.ge/x", "my.gov.ge"), ("", ""), ("mailto:x", "")]
)
def test_host_is_named_as_people_say_it(url: str, host: str) -> None:
    assert host_of(url) == host
