"""The catalogue in the CMS, as an editor of a municipality and as national staff use it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from municipalities.models import Municipality, User
from search.models import IndexChange
from services_catalog.models import Service, ServiceVariant
from tests.conftest import NATIONAL_HOST

Make = Callable[..., Any]
VARIANTS = "/cms/service-variants"
SERVICES = "/cms/national-services"
pytestmark = pytest.mark.cms
STATUSES = dict.fromkeys(
    (
        "cost_status",
        "processing_time_status",
        "documents_status",
        "legal_act_status",
        "form_status",
    ),
    "unverified",
)


def as_user(user: User) -> Client:
    client = Client(headers={"host": NATIONAL_HOST})
    client.force_login(user)
    return client


def variant_form(service: Service, municipality: Municipality, **values: str) -> dict[str, Any]:
    base = {"service": service.pk, "municipality": municipality.pk, "valid_from": "2026-01-01"}
    return {**base, **STATUSES, **values}


def changes() -> set[str]:
    return {
        change.object_id for change in IndexChange.objects.filter(kind="service").order_by("pk")
    }


@pytest.fixture
def ours(kareli: Municipality, make_service: Make, make_variant: Make) -> ServiceVariant:
    return make_variant(make_service("ours-service", name_ka="ჩვენი"), kareli)


@pytest.fixture
def theirs(khobi: Municipality, make_service: Make, make_variant: Make) -> ServiceVariant:
    return make_variant(make_service("theirs-service", name_ka="მათი"), khobi)


def test_editor_lists_the_own_variants_only(
    anna: User, ours: ServiceVariant, theirs: ServiceVariant
) -> None:
    response = as_user(anna).get(f"{VARIANTS}/")
    assert list(response.context["object_list"]) == [ours]
    assert "მათი" not in response.content.decode()


def test_administrator_lists_all(root: User, ours: ServiceVariant, theirs: ServiceVariant) -> None:
    listed = as_user(root).get(f"{VARIANTS}/").context["object_list"]
    assert set(listed) == {ours, theirs}


@pytest.mark.parametrize("page", ["edit", "delete", "copy", "usage", "history", "history-results"])
def test_another_municipalitys_variant_is_not_there(
    anna: User, ours: ServiceVariant, theirs: ServiceVariant, page: str
) -> None:
    client = as_user(anna)
    assert client.get(f"{VARIANTS}/{page}/{ours.pk}/").status_code == 200
    assert client.get(f"{VARIANTS}/{page}/{theirs.pk}/").status_code == 404
    if page in {"edit", "delete"}:
        assert client.post(f"{VARIANTS}/{page}/{theirs.pk}/").status_code == 404
        assert ServiceVariant.objects.filter(pk=theirs.pk).exists()


def test_editor_writes_a_variant_of_the_own_municipality(
    anna: User, kareli: Municipality, make_service: Make
) -> None:
    service = make_service()
    client = as_user(anna)
    form = client.get(f"{VARIANTS}/new/").context["form"]
    assert "municipality" not in form.fields
    data = variant_form(service, kareli, cost_ka="200 ლარი", valid_to="2026-12-31")
    assert client.post(f"{VARIANTS}/new/", data).status_code == 302
    variant = ServiceVariant.objects.get()
    assert (variant.municipality, variant.cost_ka) == (kareli, "200 ლარი")
    assert variant.written_against == service.national_changed_at
    assert changes() == {f"variant@{variant.pk}"}
    assert ModelLogEntry.objects.get().user == anna


def test_editor_cannot_write_for_another_municipality(
    anna: User, kareli: Municipality, khobi: Municipality, make_service: Make
) -> None:
    as_user(anna).post(f"{VARIANTS}/new/", variant_form(make_service(), khobi))
    assert ServiceVariant.objects.get().municipality == kareli


def test_administrator_chooses_the_municipality(
    root: User, khobi: Municipality, make_service: Make
) -> None:
    client = as_user(root)
    form = client.get(f"{VARIANTS}/new/").context["form"]
    assert form.fields["municipality"].queryset.count() == 64
    assert client.post(f"{VARIANTS}/new/", variant_form(make_service(), khobi)).status_code == 302
    assert ServiceVariant.objects.get().municipality == khobi


def test_editor_of_two_municipalities_chooses_between_them(
    anna: User, kareli: Municipality, khobi: Municipality, country: None, make_service: Make
) -> None:
    anna.groups.add(khobi.editors)
    client = as_user(anna)
    choices = client.get(f"{VARIANTS}/new/").context["form"].fields["municipality"].queryset
    assert list(choices) == [kareli, khobi]
    third = Municipality.objects.get(slug="akhmeta")
    response = client.post(f"{VARIANTS}/new/", variant_form(make_service(), third))
    assert "municipality" in response.context["form"].errors


def test_permission_without_a_municipality_writes_nothing(
    anna: User, kareli: Municipality, make_service: Make
) -> None:
    assert kareli.editors
    anna.user_permissions.set(kareli.editors.permissions.all())
    anna.groups.clear()
    response = as_user(anna).post(f"{VARIANTS}/new/", variant_form(make_service(), kareli))
    assert "municipality" in response.context["form"].errors


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"valid_to": "2025-12-31"}, "__all__"),
        ({"documents_en": "Copy"}, "documents_ka"),
        ({"valid_from": ""}, "valid_from"),
        ({"form_url": "javascript:alert(1)"}, "form_url"),
    ],
)
def test_mistake_is_named(
    anna: User, kareli: Municipality, make_service: Make, values: dict[str, str], field: str
) -> None:
    data = variant_form(make_service(), kareli, **values)
    response = as_user(anna).post(f"{VARIANTS}/new/", data)
    assert field in response.context["form"].errors
    assert not ServiceVariant.objects.exists()


def test_second_variant_from_the_same_day_is_refused(anna: User, ours: ServiceVariant) -> None:
    data = variant_form(ours.service, ours.municipality)
    response = as_user(anna).post(f"{VARIANTS}/new/", data)
    assert response.context["form"].non_field_errors()
    assert ServiceVariant.objects.count() == 1


def test_saving_a_variant_says_that_it_fits_the_national_text(
    anna: User, ours: ServiceVariant
) -> None:
    service = ours.service
    service.national_changed_at = service.national_changed_at.replace(year=2030)
    service.save()
    ours.refresh_from_db()
    assert ours.is_behind
    data = variant_form(service, ours.municipality, valid_from="2026-02-01")
    assert as_user(anna).post(f"{VARIANTS}/edit/{ours.pk}/", data).status_code == 302
    ours = ServiceVariant.objects.get()
    assert (ours.valid_from, ours.is_behind) == (date(2026, 2, 1), False)
    assert changes() == {f"variant@{ours.pk}"}


def test_deleting_a_variant_tells_search(anna: User, ours: ServiceVariant) -> None:
    assert as_user(anna).post(f"{VARIANTS}/delete/{ours.pk}/").status_code == 302
    assert not ServiceVariant.objects.exists()
    assert changes() == {f"variant@{ours.pk}"}


@pytest.mark.parametrize("path", ["", "new/", "edit/{pk}/", "delete/{pk}/", "history/{pk}/"])
def test_editor_of_a_municipality_does_not_reach_the_national_catalogue(
    anna: User, make_service: Make, path: str
) -> None:
    pk = make_service().pk
    response = as_user(anna).get(f"{SERVICES}/{path.format(pk=pk)}")
    # An object she may not see does not exist; a list she may not open sends her home.
    if "{pk}" in path:
        assert response.status_code == 404
    else:
        assert response["Location"].startswith("/cms/")


@pytest.mark.parametrize(
    ("values", "is_news"),
    [
        ({}, False),
        ({"internal_note": "x"}, False),
        ({"summary_ka": "ახალი"}, True),
        ({"row": "ბ"}, True),
    ],
)
def test_only_what_residents_read_counts_as_a_change_of_the_national_text(
    root: User, make_service: Make, values: dict[str, str], is_news: bool
) -> None:
    service = make_service(papers=[("ა", "a")])
    client = as_user(root)
    data = service_form(client, service)
    if "row" in values:
        data["evidence-0-name_ka"] = values["row"]
    else:
        data.update(values)
    assert client.post(f"{SERVICES}/edit/{service.pk}/", data).status_code == 302
    saved = Service.objects.get()
    assert (saved.national_changed_at > service.national_changed_at) is is_news
    assert changes() == {"kindergarten"}


def test_national_staff_add_a_service(root: User, make_service: Make) -> None:
    template = make_service(papers=[("ა", "a")])
    client = as_user(root)
    data = {**service_form(client, template), "slug": "new", "evidence-0-id": ""}
    data["evidence-INITIAL_FORMS"] = 0
    assert client.post(f"{SERVICES}/new/", data).status_code == 302
    assert Service.objects.get(slug="new").evidence.get().name_ka == "ა"
    assert changes() == {"new"}


def service_form(client: Client, service: Service) -> dict[str, Any]:
    """What the browser would send if nothing were changed."""
    form = client.get(f"{SERVICES}/edit/{service.pk}/").context["form"]
    data = _values(form)
    for formset in form.formsets.values():
        data |= _values(formset.management_form)
        for each in formset.initial_forms:
            data |= _values(each)
    return data


def _values(form: Any) -> dict[str, Any]:
    fields = ((field.html_name, field.value()) for field in form)
    return {name: value for name, value in fields if value is not None and value is not False}
