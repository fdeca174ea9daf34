"""What other rooms may use of this one."""

from surveys.actions import SurveyClosedError, submit_response
from surveys.answers import Given, SurveyInputError
from surveys.changes import BreakingChangeError
from surveys.loading import load_survey, load_surveys
from surveys.publishing import PublishingError, publish_version
from surveys.queries import get_survey, open_surveys, survey_counts
from surveys.submission import Submission
from surveys.synthetic import load_synthetic_responses

__all__ = [
    "BreakingChangeError",
    "Given",
    "PublishingError",
    "Submission",
    "SurveyClosedError",
    "SurveyInputError",
    "get_survey",
    "load_survey",
    "load_surveys",
    "load_synthetic_responses",
    "open_surveys",
    "publish_version",
    "submit_response",
    "survey_counts",
]
