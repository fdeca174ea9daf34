"""Writes of the catalogue: loading the data files, telling search what changed."""

from services_catalog.actions.changes import record_service_change, record_variant_change
from services_catalog.actions.services import load_services
from services_catalog.actions.variants import load_variants

__all__ = ["load_services", "load_variants", "record_service_change", "record_variant_change"]
