"""Parts of the home pages that come from the services and from the surveys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from municipalities.api import (
    DataComponent,
    Municipality,
    home_sections,
    localised,
)
from portal.wanted import wanted_services
from services_catalog.api import ServiceFilter, list_services
from surveys.api import open_surveys

TASKS_ON_MUNICIPAL_HOME = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One wanted service, for `components/task-list.html`."""

    icon: str
    title: str
    url: str
    line: str


@dataclass(frozen=True, kw_only=True)
class Tasks(DataComponent):
    """The wanted services, and the way to all of them."""

    tasks: Sequence[Task]
    count: int

    template_name = "portal/components/tasks.html"


@dataclass(frozen=True, kw_only=True)
class SurveyInvitation(DataComponent):
    """The survey that is open now, and what will become of the answers."""

    title: str
    summary: str
    url: str
    closes_at: datetime | None

    template_name = "portal/components/survey_invitation.html"


def register_home_sections() -> None:
    """Give both parts their place; called once, when the app is ready."""
    home_sections.register(slot="tasks", builder=wanted_tasks)
    home_sections.register(slot="loop", builder=survey_invitation)


def wanted_tasks(
    *, municipality: Municipality | None, language: str, now: datetime
) -> Tasks | None:
    """Nine for a municipality; on the national home those wanted everywhere."""
    services = list_services(
        municipality=municipality,
        language=language,
        on=timezone.localdate(now),
        filters=ServiceFilter(),
    )
    known = {service.slug for service in services}
    wanted = [each for each in wanted_services() if each.slug in known]
    if municipality is None:
        wanted = [each for each in wanted if each.national]
    tasks = [
        Task(
            icon=each.icon,
            title=getattr(each.title, language),
            url=reverse("services:detail", args=[each.slug]),
            line=getattr(each.line, language),
        )
        for each in wanted[:TASKS_ON_MUNICIPAL_HOME]
    ]
    return Tasks(tasks=tasks, count=len(services)) if tasks else None


def survey_invitation(
    *, municipality: Municipality | None, language: str, now: datetime
) -> SurveyInvitation | None:
    """The first survey that takes answers here."""
    surveys: Sequence[Any] = open_surveys(municipality=municipality, now=now)
    if not surveys:
        return None
    survey = surveys[0]
    return SurveyInvitation(
        title=localised(survey, "title", language=language),
        summary=localised(survey, "summary", language=language),
        url=reverse("surveys:start", args=[survey.slug]),
        closes_at=survey.closes_at,
    )
