"""One concept a module; Django finds them all here."""

from services_catalog.models.code_list import Audience, LifeEvent, ServiceCategory
from services_catalog.models.rows import Evidence, Step
from services_catalog.models.service import Channel, CostKind, Service
from services_catalog.models.variant import ServiceVariant
from services_catalog.models.verification import Verification

__all__ = [
    "Audience",
    "Channel",
    "CostKind",
    "Evidence",
    "LifeEvent",
    "Service",
    "ServiceCategory",
    "ServiceVariant",
    "Step",
    "Verification",
]
