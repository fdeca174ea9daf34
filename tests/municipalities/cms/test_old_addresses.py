"""A page that is put elsewhere is still found at its old address, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from municipalities.models import InformationPage, Municipality, PortalPage, User

pytestmark = pytest.mark.cms


def published(parent: PortalPage, title: str) -> InformationPage:
    page = parent.add_child(instance=InformationPage(title_ka=title))
    page.save_revision().publish()
    return page


def test_a_moved_page_and_all_below_it_leave_their_addresses(
    kareli: Municipality,
    anna: User,
    enter: Callable[[User], Client],
    visit: Callable[..., Any],
) -> None:
    home = PortalPage.objects.get(pk=kareli.site.root_page_id).specific
    rules, waste = published(home, "წესები"), published(home, "ნარჩენები")
    published(waste, "განრიგი")
    move = reverse("wagtailadmin_pages:move_confirm", args=[waste.pk, rules.pk])
    assert enter(anna).post(move).status_code == 302
    for language in ("ka", "en"):
        for below in ("", "ganrigi/"):
            old, new = f"/{language}/narchenebi/{below}", f"/{language}/tsesebi/narchenebi/{below}"
            led = visit(old)
            assert led.status_code == 301, old
            assert led["Location"].endswith(new)
            assert visit(new).status_code == 200
