"""The information-needs survey, open on every site, and somebody who fills it in."""

import re
from typing import Any

import pytest
from django.test import Client

from municipalities.models import Municipality
from surveys.loading import load_survey
from surveys.models import Survey, SurveyVersion
from surveys.publishing import publish_version
from surveys.queries import latest_version
from tests.conftest import KARELI_HOST
from tests.surveys.samples import small

START = "/ka/surveys/information-needs/"
QUESTIONS = f"{START}questions/"


class Visitor:
    """Fills in the form page by page and carries its hidden field along."""

    def __init__(self, host: str) -> None:
        self.client = Client(headers={"host": host})
        self.page: Any = None

    def send(self, action: str = "next", *, path: str = QUESTIONS, **fields: Any) -> Any:
        state = re.search(r'name="state" value="([^"]+)"', self.text) if self.page else None
        hidden = {"state": state[1], "action": action} if state else {}
        self.page = self.client.post(path, {**hidden, **fields})
        return self.page

    @property
    def text(self) -> str:
        return self.page.content.decode()

    def to_topics(self) -> None:
        self.send()
        self.send(q_settlement="3", q_age_band="3")

    def to_the_end(self) -> None:
        self.to_topics()
        self.send(q_top_tasks=["2", "6"])
        self.send(q_looked_for="2", q_ease="4")
        self.send(q_channel="1", q_info_language="1")


@pytest.fixture
def survey(country: None) -> Survey:
    return load_survey()


@pytest.fixture
def version(survey: Survey) -> SurveyVersion:
    return latest_version(survey=survey)


@pytest.fixture
def strict_survey(country: None) -> Survey:
    """The small survey: its first question is required, its second depends on the first."""
    survey = Survey.objects.create(
        slug="strict", title_ka="მცირე", status=Survey.Status.OPEN, draft=small()
    )
    publish_version(survey=survey)
    return survey


@pytest.fixture
def visitor(survey: Survey, kareli: Municipality) -> Visitor:
    return Visitor(KARELI_HOST)
