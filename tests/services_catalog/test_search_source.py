"""What search is given, and what it is told of changes."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from municipalities.api import topic_documents
from municipalities.models import Municipality, Topic
from search.api import registry
from search.models import IndexChange
from services_catalog.actions import record_service_change
from services_catalog.search_source import ServiceSource

Make = Callable[..., Any]
source = ServiceSource()


def test_source_is_registered() -> None:
    assert isinstance(registry.get("service"), ServiceSource)


def test_national_document_holds_both_languages_synonyms_and_topics(
    country: None, make_service: Make
) -> None:
    make_service(
        "kindergarten",
        name_ka="ბაღში რეგისტრაცია",
        name_en="",
        synonyms_ka="ბაღში ჩაწერა",
        topics=["preschool"],
        papers=[("დაბადების მოწმობა", "Birth certificate")],
    )
    (document,) = source.documents(object_ids=["kindergarten"])
    assert (document.object_id, document.municipality) == ("kindergarten", None)
    assert document.languages == ("ka",)
    assert (document.title_ka, document.title_en) == ("ბაღში რეგისტრაცია", "")
    assert document.body_ka == "აღწერა\nდაბადების მოწმობა"
    assert document.body_en == "Birth certificate"
    assert document.keywords_ka.startswith("ბაღში ჩაწერა\n")
    assert document.topics == ("preschool",)
    assert document.path == "/services/kindergarten/"
    assert document.variant_of is None


def test_local_document_replaces_the_national_one_in_its_period(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(papers=[("ეროვნული", "National")])
    variant = make_variant(service, kareli, local_note_ka="შენიშვნა")
    (document,) = source.documents(object_ids=[f"variant@{variant.pk}"])
    assert (document.municipality, document.variant_of) == ("kareli", "kindergarten")
    assert document.body_ka == "აღწერა\nშენიშვნა\nეროვნული"
    # Midnight in Tbilisi is 20:00 of the day before.
    assert document.visible_from == datetime(2025, 12, 31, 20, tzinfo=UTC)
    assert document.visible_until == datetime(2026, 12, 31, 20, tzinfo=UTC)


def test_variant_ends_where_the_next_one_begins(
    kareli: Municipality, khobi: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service()
    first = make_variant(service, kareli, valid_to=None)
    last = make_variant(service, kareli, valid_from=date(2026, 7, 1), valid_to=None)
    make_variant(service, khobi, valid_from=date(2026, 3, 1))
    ends = {each.object_id: each.visible_until for each in source.documents()}
    assert ends[f"variant@{first.pk}"] == datetime(2026, 6, 30, 20, tzinfo=UTC)
    assert ends[f"variant@{last.pk}"] is None


def test_documents_are_all_services_and_all_variants(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    variant = make_variant(make_service("a"), kareli)
    make_service("b")
    ids = [document.object_id for document in source.documents()]
    assert ids == ["a", "b", f"variant@{variant.pk}"]


def test_what_is_gone_has_no_document(db: None) -> None:
    assert list(source.documents(object_ids=["nothing", "variant@12"])) == []


def test_change_of_a_service_touches_its_local_documents(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service()
    variant = make_variant(service, kareli)
    record_service_change(service=service)
    recorded = {
        change.object_id for change in IndexChange.objects.filter(kind="service").order_by("pk")
    }
    assert recorded == {"kindergarten", f"variant@{variant.pk}"}


def test_new_words_of_a_topic_touch_its_services_and_their_local_documents(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(topics=["preschool"])
    variant = make_variant(service, kareli)
    make_variant(make_service("other", topics=["roads"]), kareli)
    topic_documents.record_change(topic=Topic.objects.get(code="preschool"))
    services = IndexChange.objects.filter(kind="service")
    recorded = set(services.values_list("object_id", flat=True))
    assert recorded == {"kindergarten", f"variant@{variant.pk}"}
