"""Errors of the HTTP API as `application/problem+json` (RFC 9457)."""

import json
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from surveys.api import SurveyInputError


def problem(status: int, *, detail: str, **members: Any) -> HttpResponse:
    """An answer in problem form; `members` are added beside `type`, `title` and `status`."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    return HttpResponse(
        json.dumps({**body, "detail": detail, **members}, ensure_ascii=False),
        status=status,
        content_type="application/problem+json",
    )


def register_problem_handlers(api: NinjaAPI) -> None:
    """Make every error of the API a problem document."""

    @api.exception_handler(Http404)
    def not_found(_request: HttpRequest, _error: Http404) -> HttpResponse:
        return problem(404, detail="There is nothing at this address on this host.")

    @api.exception_handler(ValidationError)
    def invalid(_request: HttpRequest, error: ValidationError) -> HttpResponse:
        errors = [
            {
                "in": each["loc"][0],
                "field": ".".join(map(str, each["loc"][1:])),
                "detail": each["msg"],
            }
            for each in error.errors
        ]
        return problem(422, detail="The request has values that are not allowed.", errors=errors)

    @api.exception_handler(SurveyInputError)
    def invalid_answers(_request: HttpRequest, error: SurveyInputError) -> HttpResponse:
        return problem(422, detail="Some answers are not allowed.", errors=error.errors)

    @api.exception_handler(HttpError)
    def other(_request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(error.status_code, detail=error.message)
