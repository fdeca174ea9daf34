"""The information-needs survey, open on every site."""

import pytest

from surveys.loading import load_survey
from surveys.models import Survey, SurveyVersion
from surveys.queries import latest_version


@pytest.fixture
def survey(country: None) -> Survey:
    return load_survey()


@pytest.fixture
def version(survey: Survey) -> SurveyVersion:
    return latest_version(survey=survey)
