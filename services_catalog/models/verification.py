"""How sure we are of a value: every fact of a service carries one of these."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verification(models.TextChoices):
    VERIFIED = "verified", _("verified")
    PARTLY = "partly", _("partly verified")
    UNVERIFIED = "unverified", _("not verified")


def status_field(label: Any) -> models.CharField:
    """The column that says how sure we are of the value beside it; unsure until someone checked."""
    return models.CharField(
        label, max_length=10, choices=Verification, default=Verification.UNVERIFIED
    )
