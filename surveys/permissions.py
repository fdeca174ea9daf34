"""Who may see what was answered: staff with the permission, each within their municipalities."""

from typing import Any

from django.db.models import Q, QuerySet

from municipalities.api import Municipality, is_national, municipalities_of
from surveys.models import Survey
from surveys.queries import list_surveys

VIEW_RESPONSES = "surveys.view_response"


def may_see_counts(*, user: Any) -> bool:
    """Whether the user belongs to the team that sees counts while a survey is open."""
    return bool(user.is_active and user.has_perm(VIEW_RESPONSES))


def municipalities_counted(*, user: Any) -> QuerySet[Municipality]:
    """Municipalities whose counts the user may see: an editor's own, all for national staff."""
    return (
        municipalities_of(user=user) if may_see_counts(user=user) else Municipality.objects.none()
    )


def surveys_of(*, user: Any) -> QuerySet[Survey]:
    """Surveys the user may look into: national ones and those of the user's municipalities."""
    if is_national(user):
        return list_surveys()
    own = Q(owner_municipality=None) | Q(owner_municipality__in=municipalities_of(user=user))
    return list_surveys().filter(own)
