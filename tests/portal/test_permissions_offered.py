"""What an administrator may grant to a group: the permissions rooms add to Wagtail's."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from municipalities.models import Municipality, User
from tests.conftest import NATIONAL_HOST

pytestmark = pytest.mark.cms


def test_reading_what_residents_search_for_can_be_granted(
    kareli: Municipality, root: User, visit: Callable[..., Any]
) -> None:
    path = reverse("wagtailusers_groups:edit", args=[kareli.editors.pk])
    form = visit(path, host=NATIONAL_HOST, user=root).context["form"]
    offered = set(form.fields["permissions"].queryset)
    granted = Permission.objects.filter(
        content_type__app_label="search", codename__in=["view_querycount", "change_querytopic"]
    )
    assert set(granted) <= offered
    assert len(granted) == 2
