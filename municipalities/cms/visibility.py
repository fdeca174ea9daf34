"""What of the CMS's objects a user may know of: the base of the guard and of the lists."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.models import AbstractPage
from wagtail.permissions import policy_registry

ANY_ACTION = ("add", "change", "delete", "choose", "view")


def visible_objects(*, user: Any, model: type[Model]) -> QuerySet[Any]:
    """The model's objects the user may know of; a model without a policy goes by permission."""
    policy = policy_registry.get_by_type(model)
    if issubclass(model, AbstractPage):
        return policy.explorable_instances(user)
    return policy.instances_user_has_any_permission_for(user, ANY_ACTION)


def all_visible(*, user: Any, model: type[Model], keys: set[str]) -> bool:
    """Whether the user may know of every object named by its key; False for what does not exist."""
    if not keys:
        return True
    try:
        return visible_objects(user=user, model=model).filter(pk__in=keys).count() == len(keys)
    except ValueError:  # a key that is no number
        return False
