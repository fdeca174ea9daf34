"""Wanted services, the invitation to the survey, and services of a page's topics."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from municipalities.models import Municipality
from portal import home_sections
from portal.home_sections import survey_invitation, wanted_tasks
from portal.related import services_of_topics
from portal.wanted import wanted_services
from services_catalog.api import load_services
from surveys.api import load_surveys
from ui.api import icon_names

NOW = datetime(2026, 11, 19, 6, 40, tzinfo=UTC)


@pytest.fixture
def services(country: None) -> None:
    load_services()


def shown(municipality: Municipality | None, language: str = "ka") -> dict[str, Any]:
    return {"municipality": municipality, "language": language, "now": NOW}


def test_every_wanted_service_is_in_the_catalogue_and_has_its_icon(services: None) -> None:
    tasks = wanted_tasks(**shown(None))
    assert tasks is not None
    nationals = [each for each in wanted_services() if each.national]
    assert len(tasks.tasks) == len(nationals) == 6
    assert tasks.count == 68
    assert {each.icon for each in wanted_services()} <= set(icon_names())


def test_municipal_home_has_nine_tasks(services: None, kareli: Municipality) -> None:
    tasks = wanted_tasks(**shown(kareli, "en"))
    assert tasks is not None
    assert len(tasks.tasks) == 9
    first = tasks.tasks[0]
    assert first.title == "A place in a kindergarten"
    assert first.url.endswith("/services/kindergarten/")


def test_wanted_services_are_those_of_the_day_in_tbilisi(
    country: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[date] = []
    monkeypatch.setattr(home_sections, "list_services", lambda on, **_: days.append(on) or [])
    evening = datetime(2026, 12, 31, 21, 0, tzinfo=UTC)
    wanted_tasks(municipality=None, language="ka", now=evening)
    assert days == [date(2027, 1, 1)]


def test_without_a_catalogue_there_are_no_tasks(country: None) -> None:
    assert wanted_tasks(**shown(None)) is None


def test_open_survey_invites(country: None) -> None:
    assert survey_invitation(**shown(None)) is None
    load_surveys()
    invitation = survey_invitation(**shown(None, "en"))
    assert invitation is not None
    assert "/surveys/" in invitation.url
    html = invitation.render_html()
    assert invitation.title in html.replace("\u00a0", " ")


def test_services_of_a_page_belong_to_its_topics(services: None) -> None:
    links = services_of_topics(
        municipality=None, language="en", topics=["preschool", "water", "roads"]
    )
    assert 0 < len(links) <= 4
    assert links[0].url.endswith("/services/kindergarten/")
    assert len({link.url for link in links}) == len(links)
    assert services_of_topics(municipality=None, language="ka", topics=["no-such-topic"]) == []


def test_wanted_services_are_written_in_both_languages() -> None:
    assert all(
        each.title.ka and each.title.en and each.line.ka and each.line.en
        for each in wanted_services()
    )
