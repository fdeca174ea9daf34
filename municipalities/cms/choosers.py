"""Lists of the choosers: one's own pages, pictures and documents only."""

from django.db.models import QuerySet
from django.http import HttpRequest

from municipalities.cms.visibility import visible_objects


def only_own(objects: QuerySet, request: HttpRequest) -> QuerySet:
    """Narrow a chooser's list to what the user may know of."""
    own = visible_objects(user=request.user, model=objects.model)
    return objects.filter(pk__in=own.values("pk"))
