"""Permission policies: Django's permission on the model, within the user's own municipalities."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from municipalities.permissions import is_national, municipalities_of

Actions = Iterable[str]


class OwnedPolicy(ModelPermissionPolicy):
    """For a model owned by a municipality; `owner` is the lookup that leads to it.

    Whoever lacks the permission on the model sees none of its objects, own ones included.
    """

    def __init__(self, model: type[Model] | str, *, owner: str = "municipality") -> None:
        super().__init__(model)
        self.owner = owner

    def instances_user_has_any_permission_for(self, user: Any, actions: Actions) -> QuerySet[Any]:
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()  # noqa: SLF001
        own = {f"{self.owner}__in": municipalities_of(user=user)}
        return self.model._default_manager.filter(**own)  # noqa: SLF001

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Actions, instance: Model
    ) -> bool:
        own = self.instances_user_has_any_permission_for(user, actions)
        return own.filter(pk=instance.pk).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def users_with_any_permission_for_instance(
        self, actions: Actions, instance: Model
    ) -> QuerySet[Any]:
        users = self.users_with_any_permission(actions)
        reach = [
            user.pk
            for user in users
            if self.user_has_any_permission_for_instance(user, actions, instance)
        ]
        return get_user_model().objects.filter(pk__in=reach)


class MunicipalityPolicy(OwnedPolicy):
    """Municipalities are loaded from the country's list: nobody adds or deletes one here."""

    def __init__(self, model: type[Model] | str) -> None:
        super().__init__(model, owner="pk")

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "change" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class NationalPolicy(ModelPermissionPolicy):
    """For what all municipalities share: national staff keeps it, an editor only uses it."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return is_national(user)

    def user_has_any_permission(self, user: Any, actions: Actions) -> bool:
        return is_national(user)
