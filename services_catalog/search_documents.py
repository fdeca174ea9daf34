"""What search knows of a service: one national document, and one for each local variant."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from municipalities.api import LANGUAGES
from search.api import SearchDocument
from services_catalog.models import Service, ServiceVariant

KIND = "service"
VARIANT_PREFIX = "variant@"  # no slug holds an @
NATIONAL_FIELDS = ("summary", "provider", "cost", "processing_time", "legal_basis", "note")
LOCAL_FIELDS = ("office", "address", "cost", "processing_time", "documents", "local_note")


def service_id(service: Service) -> str:
    """Key of the national document."""
    return service.slug


def variant_id(pk: int) -> str:
    """Key of a local document."""
    return f"{VARIANT_PREFIX}{pk}"


def service_document(service: Service) -> SearchDocument:
    """The national document. Reads evidence and topics, which the caller has prefetched."""
    return SearchDocument(
        kind=KIND,
        object_id=service_id(service),
        slug=service.slug,
        municipality=None,
        languages=tuple(code for code in LANGUAGES if getattr(service, f"name_{code}")),
        title_ka=service.name_ka,
        title_en=service.name_en or "",
        body_ka=_national_body(service, "ka"),
        body_en=_national_body(service, "en"),
        keywords_ka=_keywords(service, "ka"),
        keywords_en=_keywords(service, "en"),
        topics=tuple(topic.code for topic in service.topics.all()),
        path=f"/services/{service.slug}/",
    )


def variant_document(variant: ServiceVariant, *, ends_before: date | None) -> SearchDocument:
    """The local document: the national text and what the municipality adds to it.

    `ends_before`: the day on which a later variant takes over, if one does.
    """
    return replace(
        service_document(variant.service),
        object_id=variant_id(variant.pk),
        municipality=variant.municipality.slug,
        body_ka=_local_body(variant, "ka"),
        body_en=_local_body(variant, "en"),
        visible_from=_midnight(variant.valid_from),
        visible_until=_end(variant.valid_to, ends_before),
        variant_of=service_id(variant.service),
    )


def _national_body(service: Service, language: str) -> str:
    evidence = (getattr(row, f"name_{language}") or "" for row in service.evidence.all())
    texts = (getattr(service, f"{field}_{language}") or "" for field in NATIONAL_FIELDS)
    return "\n".join(text for text in (*texts, *evidence) if text)


def _local_body(variant: ServiceVariant, language: str) -> str:
    texts = [getattr(variant, f"{field}_{language}") or "" for field in LOCAL_FIELDS]
    national = _national_body(variant.service, language)
    summary, _newline, rest = national.partition("\n")
    return "\n".join(text for text in (summary, *texts, rest) if text)


def _keywords(service: Service, language: str) -> str:
    """Residents' words for it and the names and words of its topics, for the index only."""
    topics = (getattr(topic, f"name_{language}") for topic in service.topics.all())
    words = (getattr(service, f"synonyms_{language}"), *topics)
    return "\n".join(word for word in words if word)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _end(valid_to: date | None, ends_before: date | None) -> datetime | None:
    """The moment from which the variant is no longer in force."""
    days = [ends_before] if ends_before else []
    if valid_to:
        days.append(valid_to + timedelta(days=1))
    return _midnight(min(days)) if days else None
