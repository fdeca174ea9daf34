"""Loads local variants of services from a data file."""

from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.log_actions import log

from municipalities.api import read_record
from services_catalog.actions.changes import record_variant_change
from services_catalog.actions.files import columns, digest_of, look_up, refusal, refuse_repeats
from services_catalog.actions.services import DATA
from services_catalog.datarows import Translated, VariantRow, VariantsFile
from services_catalog.models import Service, ServiceVariant

Identity = tuple[str, str, date]


@transaction.atomic
def load_variants(*, by: Any = None, path: Path = DATA / "variants.yaml") -> int:
    """Create or update local variants; services and municipalities come first.

    As with services, a row that has not changed is left alone. Returns the number of variants
    created or changed. Raises DataFileError, and then nothing is loaded.
    """
    file = read_record(path, VariantsFile)
    identities = [_identity(row) for row in file.variants]
    refuse_repeats(identities, path=path, keys=("variants",), column="service")
    services = {service.slug: service for service in Service.objects.all()}
    municipalities = {
        row.slug: row for row in apps.get_model("municipalities.Municipality").objects.all()
    }
    known = _known()
    changed = 0
    for at, row in enumerate(file.variants):
        keys = ("variants", at)
        service = look_up(services, row.service, path=path, keys=(*keys, "service"))
        municipality = look_up(
            municipalities, row.municipality, path=path, keys=(*keys, "municipality")
        )
        if row.valid_to and row.valid_to < row.valid_from:
            message = "the last day is before the first one"
            raise refusal(path=path, keys=(*keys, "valid_to"), message=message)
        variant = known.get(identities[at]) or ServiceVariant(
            service=service, municipality=municipality, valid_from=row.valid_from
        )
        if variant.loaded_digest != digest_of(row):
            _save(by=by, variant=variant, row=row, is_demo=file.demonstration)
            changed += 1
    return changed


def _identity(row: VariantRow) -> Identity:
    return row.service, row.municipality, row.valid_from


def _known() -> dict[Identity, ServiceVariant]:
    variants = ServiceVariant.objects.select_related("service", "municipality")
    return {
        (variant.service.slug, variant.municipality.slug, variant.valid_from): variant
        for variant in variants
    }


def _save(*, by: Any, variant: ServiceVariant, row: VariantRow, is_demo: bool) -> None:
    is_new = variant.pk is None
    for name, value in _values(row).items():
        setattr(variant, name, value)
    variant.is_demo = is_demo
    variant.written_against = variant.service.national_changed_at
    variant.save()
    log(instance=variant, action="wagtail.create" if is_new else "wagtail.edit", user=by)
    record_variant_change(variant=variant)


def _values(row: VariantRow) -> dict[str, Any]:
    """The row as columns of the model."""
    bilingual: dict[str, Translated] = {
        "cost": row.fee,
        "processing_time": row.time_limit,
        "legal_act": row.legal_act,
        "office": row.office,
        "address": row.address,
        "hours": row.hours,
        "local_note": row.local_note,
    }
    return {
        **columns(bilingual),
        "documents_ka": "\n".join(each.ka for each in row.documents.items),
        "documents_en": "\n".join(each.en for each in row.documents.items),
        "documents_status": row.documents.status,
        "cost_status": row.fee.status,
        "cost_kind": row.fee.kind if row.fee.ka else "",
        "processing_time_status": row.time_limit.status,
        "legal_act_status": row.legal_act.status,
        "phone": row.phone,
        "form_url": str(row.form_url),
        "form_status": row.form_status,
        "valid_to": row.valid_to,
        "checked_on": row.checked_on,
        "loaded_digest": digest_of(row),
    }
