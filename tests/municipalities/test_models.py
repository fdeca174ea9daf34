"""What the models themselves refuse, and what they tell of themselves."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from municipalities.breadcrumbs import breadcrumbs
from municipalities.models import (
    ActivityPage,
    Alert,
    CentreIndexPage,
    CentrePage,
    InformationPage,
    Municipality,
    PortalPage,
)
from portal.models import NationalHomePage


def test_an_alert_ends_after_its_start(kareli: Municipality) -> None:
    now = timezone.now()
    alert = Alert(municipality=kareli, title_ka="წყალი", starts_at=now, ends_at=now)
    with pytest.raises(ValidationError) as refusal:
        alert.full_clean()
    assert set(refusal.value.message_dict) == {"ends_at"}
    alert.ends_at += timedelta(minutes=1)
    alert.full_clean()


def test_an_activity_ends_after_its_start_in_a_centre_of_its_own(
    kareli: Municipality, khobi: Municipality
) -> None:
    now = timezone.now()
    theirs = CentreIndexPage.objects.get(municipality=khobi).add_child(
        instance=CentrePage(title_ka="ცენტრი")
    )
    activity = ActivityPage(
        title_ka="ჭადრაკი", municipality=kareli, starts_at=now, ends_at=now - timedelta(hours=1)
    )
    with pytest.raises(ValidationError) as refusal:
        activity.clean()
    assert set(refusal.value.message_dict) == {"ends_at"}
    activity.ends_at, activity.centre = now + timedelta(hours=1), theirs
    with pytest.raises(ValidationError) as refusal:
        activity.clean()
    assert set(refusal.value.message_dict) == {"centre"}


def test_a_national_page_has_no_municipality_to_ask(country: None) -> None:
    home = NationalHomePage.objects.get()
    page = home.add_child(instance=InformationPage(title_ka="წესები"))
    with pytest.raises(LookupError, match="წესები"):
        _ = page.own_municipality


def test_a_home_page_has_no_way_up(kareli: Municipality) -> None:
    home = PortalPage.objects.get(pk=kareli.site.root_page_id).specific
    assert breadcrumbs(page=home) == []
    page = home.add_child(instance=InformationPage(title_ka="წესები"))
    below = page.add_child(instance=InformationPage(title_ka="განრიგი"))
    assert [link.label for link in breadcrumbs(page=below)] == ["ქარელი", "წესები"]


def test_the_way_up_from_a_national_page_begins_at_the_national_home(country: None) -> None:
    home = NationalHomePage.objects.get()
    page = home.add_child(instance=InformationPage(title_ka="წესები"))
    assert [link.label for link in breadcrumbs(page=page)] == [home.title_ka]
