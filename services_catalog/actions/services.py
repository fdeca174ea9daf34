"""Loads the national catalogue from its data files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import log

from municipalities.api import read_record
from services_catalog.actions.changes import record_service_change
from services_catalog.actions.files import columns, digest_of, look_up, look_up_all, refuse_repeats
from services_catalog.datarows import CodeListsFile, CodeRow, ServiceRow, ServicesFile, Translated
from services_catalog.models import Audience, Evidence, LifeEvent, Service, ServiceCategory, Step
from services_catalog.models.service import CHANNEL_FIELDS

DATA = Path(__file__).parent.parent / "data"
RELATIONS = ("topics", "audiences", "life_events")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLists:
    """Everything a service may refer to, by code."""

    categories: dict[str, Any]
    audiences: dict[str, Any]
    life_events: dict[str, Any]
    topics: dict[str, Any]


@transaction.atomic
def load_services(*, by: Any = None, folder: Path = DATA) -> int:
    """Create or update the catalogue from `categories.yaml` and `services.yaml`; topics come first.

    A row that has not changed since it was last loaded is left alone, so that what staff edited
    stays. Returns the number of services created or changed. Raises DataFileError, and then
    nothing is loaded.
    """
    path = folder / "services.yaml"
    code_lists = _load_code_lists(folder / "categories.yaml")
    rows = read_record(path, ServicesFile).services
    refuse_repeats((row.slug for row in rows), path=path, keys=("services",), column="slug")
    known = {service.slug: service for service in Service.objects.all()}
    changed = 0
    for at, row in enumerate(rows):
        service = known.get(row.slug) or Service(slug=row.slug)
        if service.loaded_digest != digest_of(row):
            _save(by=by, service=service, row=row, links=_links(row, code_lists, path, at))
            changed += 1
    return changed


def _load_code_lists(path: Path) -> CodeLists:
    lists = read_record(path, CodeListsFile)
    return CodeLists(
        categories=_load_codes(ServiceCategory, lists.categories),
        audiences=_load_codes(Audience, lists.audiences),
        life_events=_load_codes(LifeEvent, lists.life_events),
        topics={
            topic.code: topic for topic in apps.get_model("municipalities.Topic").objects.all()
        },
    )


def _load_codes(model: type[models.Model], rows: list[CodeRow]) -> dict[str, Any]:
    manager: Any = model._default_manager  # noqa: SLF001 - Django's own name for it
    known = {entry.code: entry for entry in manager.all()}
    for row in rows:
        values = {"name_ka": row.ka, "name_en": row.en, "order": row.order}
        if row.icon:
            values["icon"] = row.icon
        entry = known.get(row.code)
        if entry is None or any(getattr(entry, name) != value for name, value in values.items()):
            known[row.code], _ = manager.update_or_create(code=row.code, defaults=values)
    return known


def _links(row: ServiceRow, code_lists: CodeLists, path: Path, at: int) -> dict[str, Any]:
    """What the row's codes stand for."""
    keys = ("services", at)
    return {
        "category": look_up(
            code_lists.categories, row.category, path=path, keys=(*keys, "category")
        ),
        "topics": look_up_all(code_lists.topics, row.topics, path=path, keys=(*keys, "topics")),
        "audiences": look_up_all(
            code_lists.audiences, row.audience, path=path, keys=(*keys, "audience")
        ),
        "life_events": look_up_all(
            code_lists.life_events, row.life_events, path=path, keys=(*keys, "life_events")
        ),
    }


def _save(*, by: Any, service: Service, row: ServiceRow, links: dict[str, Any]) -> None:
    is_new = service.pk is None
    for name, value in _values(row).items():
        setattr(service, name, value)
    service.category = links["category"]
    service.national_changed_at = timezone.now()
    service.evidence = [Evidence(name_ka=each.ka, name_en=each.en) for each in row.documents.items]
    service.steps = [Step(name_ka=each.ka, name_en=each.en) for each in row.steps]
    service.save()
    for name in RELATIONS:
        getattr(service, name).set(links[name])
    log(instance=service, action="wagtail.create" if is_new else "wagtail.edit", user=by)
    record_service_change(service=service)


def _values(row: ServiceRow) -> dict[str, Any]:
    """The row as columns of the model."""
    bilingual: dict[str, Translated] = {
        "name": row.name,
        "summary": row.summary,
        "provider": row.provider,
        "legal_basis": row.legal_basis,
        "cost": row.fee,
        "processing_time": row.time_limit,
        "eservice_note": row.eservice,
        "note": row.note,
    }
    return {
        **columns(bilingual),
        "synonyms_ka": "\n".join(row.synonyms.ka),
        "synonyms_en": "\n".join(row.synonyms.en),
        "legal_basis_status": row.legal_basis.status,
        "documents_status": row.documents.status,
        "cost_status": row.fee.status,
        "cost_kind": row.fee.kind,
        "processing_time_status": row.time_limit.status,
        "eservice_status": row.eservice.status,
        "eservice_url": str(row.eservice.url),
        **{field: channel in row.channels for channel, field in CHANNEL_FIELDS.items()},
        "source": row.source,
        "internal_note": row.internal_note,
        "checked_on": row.checked_on,
        "loaded_digest": digest_of(row),
    }
