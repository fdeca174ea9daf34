"""Pages around the form: the list, the start and the thank-you. They read, and store nothing."""

import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from municipalities.api import SiteRequest, current_language, list_regions
from surveys.definition import Definition, definition_of
from surveys.models import Survey
from surveys.queries import find_survey, published_version, visible_surveys
from surveys.wording import survey_words, words

RECEIPT = re.compile(r"^[0-9A-F]{4}-[0-9A-F]{4}$")


@require_safe
def survey_list(request: SiteRequest) -> HttpResponse:
    """Surveys that can be answered here, then those that are over."""
    language, now = current_language(), timezone.now()
    surveys = visible_surveys(municipality=request.municipality)
    rows = [_row(survey, language) for survey in surveys if survey.is_open(now=now)]
    over = [_row(survey, language) for survey in surveys if survey.is_over(now=now)]
    return render(request, "surveys/list.html", {"surveys": rows, "over": over})


def _row(survey: Survey, language: str) -> dict[str, Any]:
    return {
        "slug": survey.slug,
        "title": survey_words(survey, "title", language),
        "summary": survey_words(survey, "summary", language),
        "closes_at": survey.closes_at,
    }


@require_safe
def survey_start(request: SiteRequest, slug: str) -> HttpResponse:
    """What the survey is for, how long it takes, what happens to the answers, and "Start"."""
    survey = find_survey(municipality=request.municipality, slug=slug)
    if not survey.is_open(now=timezone.now()):
        return closed_page(request, survey)
    return start_page(request, survey)


def start_page(
    request: SiteRequest, survey: Survey, *, problem: str = "", status: int = 200
) -> HttpResponse:
    """The start, with the words of a problem when the form could not begin or go on.

    The same bytes for every reader, so that it may be cached: the key of a response is made when
    "Start" is pressed, not here.
    """
    definition = definition_of(published_version(survey=survey))
    language = current_language()
    is_national = request.municipality is None
    context = {
        **_common(survey, definition, language),
        "problem": problem,
        # The national site does not know where the respondent lives.
        "regions": list_regions(language=language) if is_national else (),
    }
    return render(request, "surveys/start.html", context, status=status)


def closed_page(request: SiteRequest, survey: Survey, *, status: int = 200) -> HttpResponse:
    """Says that no answers are taken, and what comes next."""
    language, now = current_language(), timezone.now()
    context = {
        "survey": survey,
        "title": survey_words(survey, "title", language),
        "is_over": survey.is_over(now=now),
    }
    return render(request, "surveys/closed.html", context, status=status)


@require_safe
def survey_thanks(request: SiteRequest, slug: str) -> HttpResponse:
    """Received, with the receipt; loading it again stores nothing."""
    survey = find_survey(municipality=request.municipality, slug=slug)
    receipt = request.GET.get("receipt", "")
    if not RECEIPT.match(receipt):
        return redirect("surveys:start", slug=slug)
    definition = definition_of(published_version(survey=survey))
    language = current_language()
    context = {
        **_common(survey, definition, language),
        "receipt": receipt,
        "thanks_title": words(definition.thanks.title, language),
        "thanks_text": words(definition.thanks.text, language),
    }
    return render(request, "surveys/thanks.html", context)


def _common(survey: Survey, definition: Definition, language: str) -> dict[str, Any]:
    controller = definition.controller
    return {
        "survey": survey,
        "title": survey_words(survey, "title", language),
        "summary": survey.summary,
        "minutes": definition.minutes,
        "page_count": len(definition.pages),
        "intro": words(definition.intro, language),
        "purpose": words(definition.purpose, language),
        "consent": words(definition.consent, language),
        "retention": words(definition.retention, language),
        "controller": words(controller.name, language),
        "controller_note": words(controller.note, language),
        "controller_email": controller.email,
    }
