"""The information-needs survey, open on every site."""

import pytest

from surveys.loading import load_survey
from surveys.models import Survey, SurveyVersion
from surveys.publishing import publish_version
from surveys.queries import latest_version
from tests.surveys.samples import small


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
