"""Lists of objects in the CMS, for this room and the rooms above."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.views.generic import IndexView

from municipalities.cms.visibility import visible_objects


class OwnIndexView(IndexView):
    """A list of what the user may know of; the model needs an `OwnedPolicy`."""

    def get_base_queryset(self) -> QuerySet[Any]:
        return visible_objects(user=self.request.user, model=self.model)
