"""Loads a survey from its data file and publishes what it asks."""

from datetime import datetime
from pathlib import Path
from typing import Literal

from django.db import transaction

from municipalities.api import DataFileError, User, get_municipality, read_record
from surveys.definition import Definition, PageDefinition, Preamble, Strict, Text
from surveys.models import Survey
from surveys.publishing import PublishingError, publish_version

DATA = Path(__file__).parent / "data"
INFORMATION_NEEDS = DATA / "information_needs.yaml"


class SurveyRow(Preamble):
    """The part of the file that describes the survey itself."""

    slug: str
    owner_municipality: str | None = None
    sampling_mode: Literal["probability", "census_attempt", "quota", "opt_in", "mixed"]
    anonymity: Literal["anonymous", "confidential", "identified"]
    one_response: Literal["none", "device", "code", "token"]
    min_base: int
    retention_months: int
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    title: Text
    summary: Text


class SurveyFile(Strict):
    survey: SurveyRow
    pages: tuple[PageDefinition, ...]


@transaction.atomic
def load_survey(*, by: User | None = None, path: Path = INFORMATION_NEEDS) -> Survey:
    """Create or update a survey, publish its version and open it if it is new; can be repeated.

    Raises `DataFileError`, and `BreakingChangeError` where the file would break given answers.
    """
    file = read_record(path, SurveyFile)
    try:
        survey = _save_survey(file)
        publish_version(by=by, survey=survey, reason=f"loaded from {path.name}")
    except ValueError as error:
        raise DataFileError(path=path, line=1, column="pages", message=str(error)) from error
    return survey


def load_surveys(*, by: User | None = None) -> int:
    """Load every survey the portal comes with; returns their number. Raises `DataFileError`."""
    return len([load_survey(by=by, path=path) for path in sorted(DATA.glob("*.yaml"))])


def _save_survey(file: SurveyFile) -> Survey:
    row = file.survey
    values = {
        "owner_municipality": _owner(row.owner_municipality),
        "title_ka": row.title.ka,
        "title_en": row.title.en,
        "summary_ka": row.summary.ka,
        "summary_en": row.summary.en,
        "purpose_ka": row.purpose.ka,
        "purpose_en": row.purpose.en,
        "controller_contact": row.controller.email,
        "sampling_mode": row.sampling_mode,
        "anonymity": row.anonymity,
        "one_response": row.one_response,
        "min_base": row.min_base,
        "retention_months": row.retention_months,
        "draft": _definition(file).as_json(),
    }
    window = {"opens_at": row.opens_at, "closes_at": row.closes_at, "status": Survey.Status.OPEN}
    return Survey.objects.update_or_create(
        slug=row.slug, defaults=values, create_defaults=values | window
    )[0]


def _definition(file: SurveyFile) -> Definition:
    values = {name: getattr(file.survey, name) for name in Preamble.model_fields}
    return Definition(pages=file.pages, **values)


def _owner(slug: str | None) -> object:
    if slug is None:
        return None
    municipality = get_municipality(slug=slug)
    if municipality is None:
        raise PublishingError(f"there is no municipality {slug!r}")
    return municipality
