"""What arrives when somebody answers: one value object, whatever way it came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from surveys.answers import Given
from surveys.models import Survey, SurveyVersion
from surveys.models.response import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A response before it is checked.

    `response_uuid` is made by the client and is the key against storing it twice. `flags` are
    doubts about its quality: an analyst decides about them, nothing is dropped silently.
    """

    survey: Survey
    version: SurveyVersion
    response_uuid: UUID
    answers: Mapping[str, Given] = field(default_factory=dict)
    mode: str = Mode.WEB
    started_at: datetime | None = None
    flags: tuple[str, ...] = ()
    is_synthetic: bool = False
