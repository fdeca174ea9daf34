"""Nothing that Wagtail sets up by default reaches across municipalities."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, GroupPagePermission, Workflow

from municipalities.models import PortalPage
from portal.wagtail_defaults import SHARED, replace_wagtail_defaults


def test_no_group_may_edit_every_page(country: None) -> None:
    root = PortalPage.get_first_root_node()
    assert not GroupPagePermission.objects.filter(page=root).exists()
    assert not Workflow.objects.filter(workflow_pages__page=root).exists()


def test_shared_files_have_a_georgian_name(country: None) -> None:
    assert Collection.get_first_root_node().name == SHARED


def test_group_that_somebody_uses_stays(country: None, make_user: Callable[..., Any]) -> None:
    used = Group.objects.create(name="Editors")
    make_user("old", used)
    Group.objects.create(name="Moderators")
    replace_wagtail_defaults()
    assert set(Group.objects.filter(name__in=("Editors", "Moderators"))) == {used}


@pytest.mark.cms
def test_login_form_is_georgian(visit: Callable[..., Any], country: None) -> None:
    page = visit("/cms/login/").content.decode()
    assert ">Password<" not in page
