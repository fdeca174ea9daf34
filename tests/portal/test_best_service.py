"""The service that answers best: when it is shown as a card, and what the card offers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from municipalities.models import Municipality
from portal.best_service import is_clearly_best, service_card
from search.api import Promoted, SearchHit, SearchResults
from services_catalog.models import Evidence, Service, ServiceCategory, ServiceVariant
from tests.portal.conftest import make_hit

URL = "http://kareli.localhost:8000/en/services/kindergarten/"
Card = Callable[..., Any]


def hit(kind: str = "service", score: int = 10, slug: str = "kindergarten") -> SearchHit:
    return make_hit(
        kind=kind,
        object_id=slug,
        slug=slug,
        municipality=None,
        path=f"/services/{slug}/",
        score=score,
    )


def results(*items: SearchHit, **values: Any) -> SearchResults:
    return SearchResults(
        query="ა",
        count=len(items),
        took_ms=1,
        engine="tantivy",
        interpretation=None,
        items=items,
        **values,
    )


def test_best_is_a_service_before_all_others() -> None:
    assert is_clearly_best(results(hit()))
    assert is_clearly_best(results(hit(), hit(score=9)))


@pytest.mark.parametrize(
    "found",
    [
        results(),
        results(hit("news")),
        results(hit(), hit(slug="other")),
        results(hit(), all_words=False),
        results(hit(), promoted=(Promoted(title="ა", text="", path="/", language="ka"),)),
    ],
    ids=["nothing", "other kind", "equals", "some words", "promoted"],
)
def test_anything_less_is_not_clear(found: SearchResults) -> None:
    assert not is_clearly_best(found)


@pytest.fixture
def card(kareli: Municipality) -> Card:
    """`card(municipality=…, **columns of the service)`: the card of the kindergarten."""
    category = ServiceCategory.objects.create(code="education", name_ka="განათლება", order=1)
    service = Service(slug="kindergarten", category=category, name_ka="ბაღი", name_en="Nursery")
    service.evidence = [Evidence(name_ka="მოწმობა", name_en="Certificate")]
    service.save()

    def make(municipality: Municipality | None = kareli, **columns: Any) -> Any:
        if columns:
            Service.objects.filter(slug="kindergarten").update(**columns)
        with override("en"):
            return service_card(
                municipality=municipality,
                language="en",
                hit=hit(),
                item={"title": "ა", "url": URL},
                today=date(2026, 11, 19),
            )

    return make


def vary(municipality: Municipality, **columns: Any) -> None:
    service = Service.objects.get(slug="kindergarten")
    ServiceVariant.objects.create(
        service=service,
        municipality=municipality,
        valid_from=date(2026, 1, 1),
        written_against=service.national_changed_at,
        **columns,
    )


def test_the_button_names_the_form_it_leads_to(card: Card) -> None:
    made = card(eservice_url="https://my.gov.ge/ka/service/7", eservice_status="verified")
    assert made["action"].label == "Fill in the application at my.gov.ge"
    assert (made["action"].url, made["action"].external) == ("https://my.gov.ge/ka/service/7", True)
    assert made["note"] is None


def test_a_front_page_is_not_called_a_form_and_doubt_is_told(card: Card) -> None:
    made = card(eservice_url="https://www.my.gov.ge/", eservice_status="unverified")
    assert made["action"].label == "Go to my.gov.ge"
    assert made["note"] == "The link is not confirmed."


def test_without_a_form_the_card_leads_to_the_office_or_to_choosing_a_place(card: Card) -> None:
    made = card(eservice_url="")
    assert (made["action"].label, made["action"].url) == ("Where to go", f"{URL}#office")
    national = card(municipality=None)
    assert national["action"].label == "Choose your municipality"
    assert national["action"].url == "http://localhost:8000/en/"


def test_what_the_municipality_decides_comes_first(
    card: Card, kareli: Municipality, khobi: Municipality
) -> None:
    vary(
        kareli,
        form_url="https://ms.gov.ge/kareli/form",
        form_status="verified",
        cost_en="5 GEL",
        cost_ka="5 ლარი",
        cost_status="verified",
    )
    made = card()
    assert made["action"].url == "https://ms.gov.ge/kareli/form"
    assert made["fact"] == "What it costs: 5 GEL"
    assert card(municipality=khobi)["action"].url != made["action"].url


@pytest.mark.parametrize(
    ("columns", "fact"),
    [
        ({"cost_status": "verified"}, "What it costs: Free"),
        ({"cost_status": "partly"}, None),
        ({"cost_status": "verified", "cost_en": "Free " * 20}, None),
        ({"cost_status": "verified", "cost_kind": "payment"}, None),
    ],
    ids=["confirmed", "not confirmed", "long", "an example from elsewhere"],
)
def test_the_fee_is_told_where_it_is_confirmed(
    card: Card, columns: dict[str, str], fact: str | None
) -> None:
    made = card(**{"cost_ka": "უფასო", "cost_en": "Free", "cost_kind": "free", **columns})
    assert made["fact"] == fact


def test_the_second_link_leads_to_the_papers(card: Card) -> None:
    made = card()
    assert (made["more"].label, made["more"].url) == ("Which documents you need", f"{URL}#papers")
    Evidence.objects.all().delete()
    assert card()["more"].url == URL


def test_a_service_deleted_since_has_no_card(card: Card) -> None:
    made = replace(hit(), slug="gone")
    assert (
        service_card(
            municipality=None, language="ka", hit=made, item={"url": URL}, today=date(2026, 11, 19)
        )
        is None
    )
