"""HTTP API: open surveys, what they ask, and answers to them."""

from typing import Any

from django.http import Http404
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from ninja import Query, Router, Status
from ninja.errors import HttpError

from municipalities.api import (
    Language,
    Municipality,
    SiteRequest,
    Window,
    get_municipality,
    requested_municipality,
)
from surveys import schemas
from surveys.actions import SurveyClosedError, submit_response
from surveys.answers import Given, SurveyInputError
from surveys.models import Survey, SurveyVersion
from surveys.queries import find_survey, get_version, open_surveys, published_version
from surveys.serialising import serialise_response, serialise_survey
from surveys.submission import Submission

router = Router(tags=["surveys"])


@router.get("surveys", response=schemas.Surveys)
def surveys(request: SiteRequest, window: Query[Window]) -> dict[str, Any]:
    """Surveys that take answers now."""
    scope = requested_municipality(request, window.municipality)
    found = open_surveys(municipality=scope, now=timezone.now())
    part = found[window.offset : window.offset + window.limit]
    items = [
        serialise_survey(survey, published_version(survey=survey), language=window.lang)
        for survey in part
    ]
    return {"count": len(found), "lang": window.lang, "items": items}


@router.get("surveys/{slug}", response=schemas.SurveyDetailOut)
def survey(
    request: SiteRequest,
    slug: str,
    municipality: str | None = None,
    lang: Language = "ka",
) -> dict[str, Any]:
    """What the open version asks; 404 when the survey takes no answers."""
    found = find_survey(municipality=requested_municipality(request, municipality), slug=slug)
    if not found.is_open(now=timezone.now()):
        raise Http404
    version = published_version(survey=found)
    return serialise_survey(found, version, language=lang, is_detail=True)


@router.post(
    "surveys/{slug}/responses", response={200: schemas.ResponseOut, 201: schemas.ResponseOut}
)
def respond(
    request: SiteRequest, slug: str, body: schemas.ResponseIn, lang: Language = "ka"
) -> Status[dict[str, Any]]:
    """Store a response: 201 the first time, 200 when this UUID is stored already."""
    with translation.override(lang):
        municipality = _respondents_municipality(request, body.municipality)
        found = find_survey(municipality=municipality, slug=slug)
        submission = Submission(
            survey=found,
            version=_version(found, body.version),
            response_uuid=body.uuid,
            answers={
                code: Given(options=tuple(answer.options), text=answer.text)
                for code, answer in body.answers.items()
            },
            mode=body.mode,
        )
        try:
            response, is_new = submit_response(
                municipality=municipality, language=lang, submission=submission
            )
        except SurveyClosedError as error:
            raise HttpError(409, _("This survey does not take answers now.")) from error
    return Status(201 if is_new else 200, serialise_response(response))


def _respondents_municipality(request: SiteRequest, slug: str | None) -> Municipality:
    if request.municipality and slug in {None, request.municipality.slug}:
        return request.municipality
    municipality = None if request.municipality else get_municipality(slug=slug or "")
    if municipality is None:
        raise SurveyInputError({"municipality": [_("Choose the municipality you live in.")]})
    return municipality


def _version(survey: Survey, number: int | None) -> SurveyVersion:
    if number is None:
        return published_version(survey=survey)
    version = get_version(survey=survey, number=number)
    if version is None:
        raise SurveyInputError({"version": [_("This survey has no such version.")]})
    return version
