"""The shared cast: an editor of Kareli, an editor of Khobi, an analyst, a visitor, two sites."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from django.utils.translation import activate

from municipalities.actions import load_municipalities, load_topics
from municipalities.models import Municipality, User
from municipalities.provisioning import provision_municipality
from municipalities.queries import get_municipality
from portal.actions import ANALYSTS, provision_national_portal

KARELI_HOST = "kareli.localhost"
KHOBI_HOST = "khobi.localhost"
NATIONAL_HOST = "localhost"


@pytest.fixture(autouse=True)
def _empty_caches() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def _georgian_first() -> None:
    activate("ka")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Every test starts with the country and two sites in the database; it is made once."""
    with django_db_blocker.unblock():
        _make_country()


def _make_country() -> None:
    load_topics()
    load_municipalities()
    provision_national_portal()
    for slug in ("kareli", "khobi"):
        provision_municipality(municipality=get_municipality(slug=slug))


@pytest.fixture
def country(db: None) -> None:
    """All municipalities and topics, the national portal, the sites of Kareli and Khobi."""
    if not Municipality.objects.exists():  # a test with real transactions has emptied the tables
        _make_country()


@pytest.fixture
def kareli(country: None) -> Municipality:
    return get_municipality(slug="kareli")


@pytest.fixture
def khobi(country: None) -> Municipality:
    return get_municipality(slug="khobi")


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    def make(username: str, *groups: Group, **values: Any) -> User:
        user = User.objects.create_user(username=username, password="secret", **values)
        user.groups.set(groups)
        return user

    return make


@pytest.fixture
def anna(kareli: Municipality, make_user: Callable[..., User]) -> User:
    """Editor of Kareli."""
    return make_user("anna", kareli.editors)


@pytest.fixture
def boris(khobi: Municipality, make_user: Callable[..., User]) -> User:
    """Editor of Khobi."""
    return make_user("boris", khobi.editors)


@pytest.fixture
def nana(country: None, make_user: Callable[..., User]) -> User:
    """Analyst of the Public Service Development Agency."""
    return make_user("nana", Group.objects.get(name=ANALYSTS))


@pytest.fixture
def root(country: None, make_user: Callable[..., User]) -> User:
    """Administrator."""
    return make_user("root", is_superuser=True)


@pytest.fixture
def visit() -> Callable[..., Any]:
    """`visit(path, host=…, user=None)`: what a reader, or a user, gets at that address."""

    def get(path: str, *, host: str = KARELI_HOST, user: User | None = None, **kwargs: Any) -> Any:
        client = Client(headers={"host": host})
        if user:
            client.force_login(user)
        return client.get(path, **kwargs)

    return get


@pytest.fixture
def enter() -> Callable[[User], Client]:
    """A browser in which the user is logged in to the CMS."""

    def log_in(user: User) -> Client:
        client = Client(headers={"host": NATIONAL_HOST})
        client.force_login(user)
        return client

    return log_in
