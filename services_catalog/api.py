"""What other rooms may use of this one."""

from services_catalog.actions import load_services, load_variants
from services_catalog.filters import ServiceFilter
from services_catalog.queries import describe_service, get_service, list_services
from services_catalog.sheet import ServiceSheet

__all__ = [
    "ServiceFilter",
    "ServiceSheet",
    "describe_service",
    "get_service",
    "list_services",
    "load_services",
    "load_variants",
]
