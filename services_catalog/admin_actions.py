"""What happens when the CMS writes the catalogue: Wagtail's own actions, and search is told."""

from typing import Any

from django.db import transaction
from wagtail.actions.create import CreateAction
from wagtail.actions.delete import DeleteAction
from wagtail.actions.edit import EditAction

from services_catalog.actions import record_service_change, record_variant_change
from services_catalog.models import Service


def record(instance: Any) -> None:
    """Tell search about a service or a variant that changed."""
    if isinstance(instance, Service):
        record_service_change(service=instance)
    else:
        record_variant_change(variant=instance)


class Told:
    """Mixin of an action that leaves an instance behind."""

    @transaction.atomic
    def execute(self, skip_permission_checks: bool = False) -> Any:
        """Save the instance, then tell search."""
        instance = super().execute(  # type: ignore[misc] # the action's
            skip_permission_checks=skip_permission_checks
        )
        record(instance)
        return instance


class CreateInCatalogue(Told, CreateAction):
    """Create, and tell search."""


class EditInCatalogue(Told, EditAction):
    """Save, and tell search."""


class DeleteInCatalogue(DeleteAction):
    @transaction.atomic
    def execute(self, skip_permission_checks: bool = False) -> Any:
        """Delete the instance; search is told first, while its key is known."""
        record(self.instance)
        return super().execute(skip_permission_checks=skip_permission_checks)


ACTIONS = (CreateInCatalogue, EditInCatalogue, DeleteInCatalogue)
