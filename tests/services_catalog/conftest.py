"""A small catalogue: made-up services in real municipalities, on one fixed day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from municipalities.models import Municipality, Topic
from services_catalog.models import (
    Audience,
    Evidence,
    LifeEvent,
    Service,
    ServiceCategory,
    ServiceVariant,
    Step,
)

TODAY = date(2026, 11, 19)


@pytest.fixture
def category(db: None) -> ServiceCategory:
    return ServiceCategory.objects.create(
        code="education", name_ka="განათლება", name_en="Education", order=10
    )


@pytest.fixture
def make_service(category: ServiceCategory) -> Callable[..., Service]:
    """`make_service(slug, papers=[(ka, en)], steps=[…], topics=[codes], **columns)`."""

    def make(slug: str = "kindergarten", **values: Any) -> Service:
        papers, steps = values.pop("papers", []), values.pop("steps", [])
        links = {name: values.pop(name, []) for name in ("topics", "audiences", "life_events")}
        columns = {"category": category, "name_ka": slug, "name_en": slug, "summary_ka": "აღწერა"}
        service = Service(slug=slug, **{**columns, **values})
        service.evidence = [Evidence(name_ka=ka, name_en=en) for ka, en in papers]
        service.steps = [Step(name_ka=ka, name_en=en) for ka, en in steps]
        service.save()
        service.topics.set(Topic.objects.filter(code__in=links["topics"]))
        service.audiences.set(_codes(Audience, links["audiences"]))
        service.life_events.set(_codes(LifeEvent, links["life_events"]))
        return service

    return make


@pytest.fixture
def make_variant() -> Callable[..., ServiceVariant]:
    """`make_variant(service, municipality, **columns)`, in force since 2026 began."""

    def make(service: Service, municipality: Municipality, **values: Any) -> ServiceVariant:
        period = {"valid_from": date(2026, 1, 1), "valid_to": date(2026, 12, 31)}
        return ServiceVariant.objects.create(
            service=service,
            municipality=municipality,
            **{**period, "written_against": service.national_changed_at, **values},
        )

    return make


def _codes(model: Any, codes: list[str]) -> list[Any]:
    return [
        model.objects.get_or_create(code=code, defaults={"name_ka": code, "name_en": code})[0]
        for code in codes
    ]
