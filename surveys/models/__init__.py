"""One concept a module; Django finds them all here."""

from surveys.models.question import Option, Question, QuestionView
from surveys.models.response import Answer, Response, TextAnswer
from surveys.models.survey import Survey
from surveys.models.version import ImmutableVersionError, SurveyVersion

__all__ = [
    "Answer",
    "ImmutableVersionError",
    "Option",
    "Question",
    "QuestionView",
    "Response",
    "Survey",
    "SurveyVersion",
    "TextAnswer",
]
