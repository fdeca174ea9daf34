"""Who may work for which municipality: membership of one of its groups decides."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import GroupPagePermission

from municipalities.models import Municipality

NATIONAL_PERMISSION = "municipalities.view_municipality"


def is_national(user: Any) -> bool:
    """Whether the user works for all municipalities: an administrator or a national analyst."""
    return bool(user.is_active and (user.is_superuser or user.has_perm(NATIONAL_PERMISSION)))


def municipalities_of(*, user: Any) -> QuerySet[Municipality]:
    """Municipalities the user may work for; all of them for national staff, none for a visitor.

    Editors and authors alike: the groups that may write on the municipality's home page.
    """
    if not user.is_authenticated:
        return Municipality.objects.none()
    if is_national(user):
        return Municipality.objects.all()
    homes = GroupPagePermission.objects.filter(group__user=user).values("page")
    return Municipality.objects.filter(site__root_page__in=homes)
