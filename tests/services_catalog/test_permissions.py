"""A variant is its municipality's, the catalogue is national."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.permissions import policy_registry

from municipalities.cms.policies import OwnedPolicy
from municipalities.models import Municipality, User
from services_catalog.models import Service, ServiceVariant

Make = Callable[..., Any]
ACTIONS = ("add", "change", "delete", "view")


@pytest.fixture
def variant(khobi: Municipality, make_service: Make, make_variant: Make) -> ServiceVariant:
    """Khobi's."""
    return make_variant(make_service(), khobi)


@pytest.fixture
def policy() -> OwnedPolicy:
    found = policy_registry.get_by_type(ServiceVariant)
    assert isinstance(found, OwnedPolicy)
    return found


@pytest.mark.parametrize("action", ACTIONS)
def test_editor_has_every_permission_on_the_own_variant(
    policy: OwnedPolicy, boris: User, variant: ServiceVariant, action: str
) -> None:
    assert policy.user_has_permission_for_instance(boris, action, variant)
    assert policy.user_has_any_permission_for_instance(boris, [action], variant)
    assert list(policy.instances_user_has_permission_for(boris, action)) == [variant]


@pytest.mark.parametrize("action", ACTIONS)
def test_editor_has_none_on_another_municipalitys(
    policy: OwnedPolicy, anna: User, variant: ServiceVariant, action: str
) -> None:
    assert policy.user_has_permission(anna, action)
    assert not policy.user_has_permission_for_instance(anna, action, variant)
    assert not policy.user_has_any_permission_for_instance(anna, ACTIONS, variant)
    assert not policy.instances_user_has_permission_for(anna, action).exists()


def test_administrator_has_all(policy: OwnedPolicy, root: User, variant: ServiceVariant) -> None:
    assert policy.user_has_permission_for_instance(root, "delete", variant)
    assert list(policy.instances_user_has_permission_for(root, "change")) == [variant]


def test_membership_without_permission_is_not_enough(
    policy: OwnedPolicy, boris: User, khobi: Municipality, variant: ServiceVariant
) -> None:
    assert khobi.editors
    khobi.editors.permissions.filter(content_type__app_label="services_catalog").delete()
    boris = User.objects.get(pk=boris.pk)
    assert not policy.user_has_permission_for_instance(boris, "change", variant)
    assert not policy.user_has_any_permission_for_instance(boris, ACTIONS, variant)


def test_visitor_has_none(policy: OwnedPolicy, variant: ServiceVariant) -> None:
    visitor = AnonymousUser()
    assert not policy.user_has_permission_for_instance(visitor, "view", variant)
    assert not policy.instances_user_has_permission_for(visitor, "view").exists()


def test_users_with_permission_on_a_variant_are_its_owners(
    policy: OwnedPolicy, anna: User, boris: User, root: User, variant: ServiceVariant
) -> None:
    users = policy.users_with_permission_for_instance("change", variant).order_by("username")
    assert [user.username for user in users] == ["boris", "root"]


@pytest.mark.parametrize("action", ACTIONS)
def test_editor_has_no_permission_on_the_national_catalogue(anna: User, action: str) -> None:
    assert not policy_registry.get_by_type(Service).user_has_permission(anna, action)
