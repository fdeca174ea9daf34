"""Alerts above the search of every page of a municipality: only those of now, the gravest first."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from municipalities.models import Alert, Municipality
from tests.conftest import NATIONAL_HOST
from tests.municipalities.conftest import NOW

HOUR = timedelta(hours=1)


@pytest.fixture
def make_alert(kareli: Municipality) -> Callable[..., Alert]:
    def make(**values: Any) -> Alert:
        times = {"starts_at": NOW - HOUR, "ends_at": NOW + HOUR}
        return Alert.objects.create(**{"municipality": kareli, **times, **values})

    return make


@pytest.fixture
def alerts(visit: Callable[..., Any]) -> Callable[[], list[Any]]:
    def shown() -> list[Any]:
        with time_machine.travel(NOW, tick=False):
            return list(visit("/en/news/").context["site"].alerts)

    return shown


def test_gravest_alert_stands_first_with_its_telephone(
    make_alert: Callable[..., Alert], alerts: Callable[[], list[Any]]
) -> None:
    make_alert(level="notice", title_ka="წყალი", title_en="Water")
    make_alert(level="emergency", title_ka="ხანძარი", phone="+995 112")
    first, second = alerts()
    assert (first.level, first.heading, first.heading.language) == ("emergency", "ხანძარი", "ka")
    assert [(link.url, link.label) for link in first.links] == [("tel:+995112", "Call +995 112")]
    assert (second.level, second.heading, second.links) == ("info", "Water", [])


@pytest.mark.parametrize(
    "times",
    [
        {"starts_at": NOW - 2 * HOUR, "ends_at": NOW},
        {"starts_at": NOW + HOUR, "ends_at": NOW + 2 * HOUR},
    ],
)
def test_alert_of_another_time_is_not_shown(
    make_alert: Callable[..., Alert], alerts: Callable[[], list[Any]], times: dict[str, Any]
) -> None:
    make_alert(title_ka="წყალი", **times)
    assert alerts() == []


def test_alert_of_another_municipality_is_not_shown(
    make_alert: Callable[..., Alert], khobi: Municipality, alerts: Callable[[], list[Any]]
) -> None:
    make_alert(title_ka="წყალი", municipality=khobi)
    assert alerts() == []


@pytest.mark.parametrize("path", ["/en/", "/en/services/", "/en/search/", "/en/nothing-here/"])
def test_alert_is_on_every_page(
    make_alert: Callable[..., Alert], visit: Callable[..., Any], path: str
) -> None:
    alert = make_alert(title_ka="წყალი", title_en="Water")
    with time_machine.travel(NOW, tick=False):
        html = visit(path).content.decode()
    assert f'id="alert-heading-{alert.pk}"' in html
    assert "Water" in html
    assert html.index("alert-banner") < html.index('role="search"')


def test_alert_is_not_on_the_national_site(
    make_alert: Callable[..., Alert], visit: Callable[..., Any]
) -> None:
    make_alert(title_ka="წყალი")
    with time_machine.travel(NOW, tick=False):
        assert list(visit("/en/services/", host=NATIONAL_HOST).context["site"].alerts) == []
