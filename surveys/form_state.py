"""Where a respondent is in the form, carried by the pages themselves in a signed field.

Nothing is stored before the last page is sent, and readers get no cookie and no session.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID, uuid4

from django.core import signing

from surveys.answers import Given
from surveys.models import Survey, SurveyVersion


class UnreadableStateError(ValueError):
    """The signed field was changed, or belongs to another survey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """`page` is the page shown now, `furthest` the last one reached, both from 0.

    `answers` are as given, also those of pages the respondent went back from.
    """

    response_uuid: UUID
    version: int
    municipality: str
    started_at: datetime
    page: int = 0
    furthest: int = 0
    answers: dict[str, Given] = field(default_factory=dict)
    is_doubtful: bool = False

    @classmethod
    def begin(cls, *, municipality: str, version: SurveyVersion, now: datetime) -> Self:
        """A new response, with the key it keeps however often it is sent."""
        return cls(
            response_uuid=uuid4(),
            version=version.number,
            municipality=municipality,
            started_at=now.replace(microsecond=0),
        )

    def with_answers(self, answers: dict[str, Given], *, page: int) -> "FormState":
        """The state with one page's answers replaced, and another page shown."""
        kept = {code: given for code, given in (self.answers | answers).items() if given}
        return replace(self, answers=kept, page=page, furthest=max(page, self.furthest))

    def sign(self, *, survey: Survey) -> str:
        """The value of the hidden field, good for this survey only."""
        answers = {code: [list(given.options), given.text] for code, given in self.answers.items()}
        values = [
            str(self.response_uuid),
            self.version,
            self.municipality,
            int(self.started_at.timestamp()),
            self.page,
            self.furthest,
            answers,
            self.is_doubtful,
        ]
        return signing.dumps(values, salt=_salt(survey), compress=True)


def read_state(token: str, *, survey: Survey) -> FormState:
    """The state behind a hidden field. Raises `UnreadableStateError`."""
    try:
        values: list[Any] = signing.loads(token, salt=_salt(survey))
    except signing.BadSignature as error:
        raise UnreadableStateError from error
    key, version, municipality, started, page, furthest, answers, is_doubtful = values
    return FormState(
        response_uuid=UUID(key),
        version=version,
        municipality=municipality,
        started_at=datetime.fromtimestamp(started, tz=UTC),
        page=page,
        furthest=furthest,
        answers={
            code: Given(options=tuple(options), text=text)
            for code, (options, text) in answers.items()
        },
        is_doubtful=is_doubtful,
    )


def _salt(survey: Survey) -> str:
    return f"surveys.form:{survey.slug}"
