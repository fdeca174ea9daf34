"""The demo logins; one password for all, printed by `make demo`."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from municipalities.api import User, get_municipality
from portal.actions import ANALYSTS

PASSWORD = "demo-portal-2026"  # noqa: S105  public on purpose, for the demonstration only


@dataclass(frozen=True, kw_only=True)
class Account:
    username: str
    first_name: str
    municipality: str = ""
    is_analyst: bool = False
    is_superuser: bool = False


ACCOUNTS = (
    Account(username="kareli", first_name="ნინო", municipality="kareli"),
    Account(username="khobi", first_name="გიორგი", municipality="khobi"),
    Account(username="analyst", first_name="მარიამ", is_analyst=True),
    Account(username="admin", first_name="ადმინისტრატორი", is_superuser=True),
)


def load_accounts() -> int:
    """Make the accounts that are missing; a password somebody changed stays changed."""
    for account in ACCOUNTS:
        user, is_new = User.objects.get_or_create(
            username=account.username,
            defaults={"first_name": account.first_name, "is_superuser": account.is_superuser},
        )
        if is_new:
            user.set_password(PASSWORD)
            user.save()
            UserProfile.objects.create(user=user, preferred_language="ka")
        user.groups.set(_groups(account))
    return len(ACCOUNTS)


def _groups(account: Account) -> list[Group]:
    if account.is_analyst:
        return [Group.objects.get(name=ANALYSTS)]
    if account.municipality:
        return [_editors(account.municipality)]
    return []


def _editors(slug: str) -> Group:
    municipality = get_municipality(slug=slug)
    if municipality is None or municipality.editors is None:
        raise LookupError(f"{slug} has no editors yet: provision it first.")
    return municipality.editors
