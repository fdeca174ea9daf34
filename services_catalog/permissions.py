"""Who may change what: the catalogue is national, a variant belongs to its municipality."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from municipalities.api import is_national, municipalities_of
from services_catalog.models import ServiceVariant

# What a municipality's editors are granted; on which variants, the policy decides.
EDITOR_PERMISSIONS = tuple(
    f"services_catalog.{action}_servicevariant" for action in ("add", "change", "delete", "view")
)


class ServiceVariantPolicy(ModelPermissionPolicy):
    """A permission on variants holds for those of the user's own municipalities only."""

    def user_has_permission_for_instance(
        self, user: Any, action: str, instance: ServiceVariant
    ) -> bool:
        return self.user_has_permission(user, action) and self._owns(user, instance)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: ServiceVariant
    ) -> bool:
        return self.user_has_any_permission(user, actions) and self._owns(user, instance)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[ServiceVariant]:
        instances = super().instances_user_has_any_permission_for(user, actions)
        return instances.filter(municipality__in=municipalities_of(user=user))

    def users_with_any_permission_for_instance(
        self, actions: Iterable[str], instance: ServiceVariant
    ) -> QuerySet[Any]:
        users = self.users_with_any_permission(actions)
        allowed = [user.pk for user in users if self._owns(user, instance)]
        return users.filter(pk__in=allowed)

    @staticmethod
    def _owns(user: Any, instance: ServiceVariant) -> bool:
        return municipalities_of(user=user).filter(pk=instance.municipality_id).exists()


def must_choose_municipality(*, user: Any) -> bool:
    """Whether the user has to say for which municipality: everybody but who works for one."""
    return is_national(user) or municipalities_of(user=user).count() != 1
