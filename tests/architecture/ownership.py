"""How a model's rows lead to a municipality, found by following foreign keys."""

from collections import deque
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model
from wagtail.models import Collection

from municipalities.models import Municipality

LONGEST = 4
# Through these one reaches a municipality, yet they own nothing: who did it, about what, in whose
# language. A row is not Kareli's because a topic or a user is.
NOT_OWNERS = {
    "municipalities.User",
    "municipalities.Topic",
    "municipalities.Region",
    "contenttypes.ContentType",
    "wagtailcore.Locale",
    "wagtailcore.Revision",
    "auth.Group",
    "wagtailcore.Site",
    "wagtailcore.Collection",
}


def our_models() -> list[type[Model]]:
    """Concrete models of our own apps."""
    ours = {"municipalities", "services_catalog", "surveys", "search", "portal", "ui"}
    return [model for model in apps.get_models() if model._meta.app_label in ours]


def path_to_municipality(model: type[Model]) -> str | None:
    """The lookup from the model to its municipality, e.g. `response__municipality`; else None."""
    waiting = deque([(model, ())])
    while waiting:
        here, steps = waiting.popleft()
        for field in here._meta.get_fields():
            if not isinstance(field, ForeignKey) or len(steps) >= LONGEST:
                continue
            target = field.related_model
            path = (*steps, field.name)
            if target is Municipality:
                return "__".join(path)
            if target._meta.label not in NOT_OWNERS and target is not here:
                waiting.append((target, path))
    return None


def names_municipality_by_slug(model: type[Model]) -> bool:
    """Whether the rows carry the municipality's slug, as the search engine's do."""
    return any(field.name == "municipality" for field in model._meta.get_fields())


def is_in_a_collection(model: type[Model]) -> bool:
    """Whether the rows, or the picture they belong to, are filed in a Wagtail collection."""
    targets = {
        field.name: field.related_model
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
    }
    image = targets.get("image")
    return targets.get("collection") is Collection or bool(image and is_in_a_collection(image))


def an_object_of(*, model: type[Model], municipality: Municipality) -> Any | None:
    """Some object of the model that belongs to the municipality; any where the model is shared."""
    objects = model._default_manager.order_by("pk")
    if is_in_a_collection(model):
        return objects.filter(collection=municipality.collection).first()
    path = path_to_municipality(model)
    return objects.filter(**{path: municipality}).first() if path else objects.first()
