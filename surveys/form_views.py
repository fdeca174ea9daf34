"""The form itself: one page of questions at a time, each page sent to the same address."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from municipalities.api import Municipality, SiteRequest, current_language, get_municipality
from surveys.actions import SurveyClosedError, count_question_views, submit_response
from surveys.answers import SurveyInputError
from surveys.components import QuestionField, question_fields
from surveys.definition import Definition, definition_of
from surveys.form_flow import (
    HONEYPOT,
    Step,
    first_page_with,
    quality_flags,
    shown_questions,
    take_step,
)
from surveys.form_state import FormState, UnreadableStateError, read_state
from surveys.models import Survey, SurveyVersion
from surveys.queries import find_survey, get_version, published_version
from surveys.submission import Submission
from surveys.views import closed_page, start_page
from surveys.wording import survey_words, words

OTHER_LANGUAGE = {"ka": ("en", "English"), "en": ("ka", "ქართული")}
INVALID = 422


# Django's protection against cross-site requests needs a cookie, and readers get none. It guards
# what a login allows, and here there is none either: another site could send nothing in a reader's
# name that it could not send itself. The signed state says that the form was begun here.
@csrf_exempt
@never_cache
def questions(request: SiteRequest, slug: str) -> HttpResponse:
    """Begin the form, go through it, and store the response after its last page."""
    survey = find_survey(municipality=request.municipality, slug=slug)
    if request.method != "POST":
        return redirect("surveys:start", slug=slug)
    if not survey.is_open(now=timezone.now()):
        return closed_page(request, survey, status=409)
    if "state" not in request.POST:
        return _begin(request, survey)
    try:
        state = read_state(request.POST["state"], survey=survey)
    except UnreadableStateError:
        return _start_again(request, survey)
    return _continue(request, survey, state)


def _start_again(request: SiteRequest, survey: Survey) -> HttpResponse:
    """For a form nobody signed, or one begun before its version or municipality was taken away."""
    problem = _("The form could not be read, so nothing was stored. Please start again.")
    return start_page(request, survey, problem=problem, status=INVALID)


def _begin(request: SiteRequest, survey: Survey) -> HttpResponse:
    municipality = _municipality(request, request.POST.get("municipality", ""))
    if municipality is None:
        problem = _("Choose the municipality you live in.")
        return start_page(request, survey, problem=problem, status=INVALID)
    version = published_version(survey=survey)
    state = FormState.begin(municipality=municipality.slug, version=version, now=timezone.now())
    count_question_views(version=version, shown=_codes(version, state))
    return _page(request, survey, version, Step(state=state))


def _municipality(request: SiteRequest, slug: str) -> Municipality | None:
    """The host's; on the national host the one that was chosen."""
    return request.municipality or get_municipality(slug=slug)


def _codes(version: SurveyVersion, state: FormState) -> list[str]:
    page = definition_of(version).pages[state.page]
    return [question.code for question in shown_questions(page, state.answers)]


def _continue(request: SiteRequest, survey: Survey, state: FormState) -> HttpResponse:
    version = get_version(survey=survey, number=state.version)
    if version is None:
        return _start_again(request, survey)
    step = take_step(definition_of(version), state, request.POST)
    if step.answered or step.state.furthest > state.furthest:
        is_new_page = step.state.furthest > state.furthest
        shown = _codes(version, step.state) if is_new_page else ()
        count_question_views(version=version, shown=shown, answered=step.answered)
    if step.is_finished:
        return _finish(request, survey, version, step.state)
    return _page(request, survey, version, step)


def _finish(
    request: SiteRequest, survey: Survey, version: SurveyVersion, state: FormState
) -> HttpResponse:
    municipality = _municipality(request, state.municipality)
    if municipality is None:
        return _start_again(request, survey)
    definition = definition_of(version)
    submission = Submission(
        survey=survey,
        version=version,
        response_uuid=state.response_uuid,
        answers=state.answers,
        started_at=state.started_at,
        flags=quality_flags(definition, state, now=timezone.now()),
    )
    try:
        response, _is_new = submit_response(
            municipality=municipality,
            language=current_language(),
            submission=submission,
        )
    except SurveyInputError as error:
        # An answer that was left wrong by going back: show its page.
        page = first_page_with(definition, error.errors)
        step = Step(state=state.with_answers({}, page=page), errors=error.errors)
        return _page(request, survey, version, step)
    except SurveyClosedError:
        return closed_page(request, survey, status=409)
    thanks = reverse("surveys:thanks", kwargs={"slug": survey.slug})
    return redirect(f"{thanks}?{urlencode({'receipt': response.receipt})}")


def _page(request: SiteRequest, survey: Survey, version: SurveyVersion, step: Step) -> HttpResponse:
    definition, language = definition_of(version), current_language()
    page = definition.pages[step.state.page]
    fields = question_fields(page, step.state, language=language, errors=step.errors)
    code, label = OTHER_LANGUAGE[language]
    path = reverse("surveys:questions", kwargs={"slug": survey.slug})
    context = {
        "survey": survey,
        "survey_title": survey_words(survey, "title", language),
        "page_title": words(page.title, language),
        "page_text": words(page.text, language),
        "fields": fields,
        "errors": _error_links(fields, step.errors),
        "state": step.state.sign(survey=survey),
        "honeypot": HONEYPOT,
        "position": _position(definition, step.state),
        "current": step.state.page + 1,
        "total": len(definition.pages),
        "is_first": step.state.page == 0,
        "is_last": step.state.page == len(definition.pages) - 1,
        "may_skip": not any(question.required for question in page.questions),
        "other_language": {"code": code, "label": label, "url": f"/{code}{path[3:]}"},
    }
    return render(
        request, "surveys/questions.html", context, status=INVALID if step.errors else 200
    )


def _position(definition: Definition, state: FormState) -> str:
    """Where one is, in words: by questions where each has a page of its own, else by pages."""
    is_one_by_one = all(len(page.questions) == 1 for page in definition.pages)
    text = _("Question %(current)s of %(total)s")
    if not is_one_by_one:
        text = _("Page %(current)s of %(total)s")
    return text % {"current": state.page + 1, "total": len(definition.pages)}


def _error_links(
    fields: list[QuestionField], errors: Mapping[str, list[str]]
) -> list[dict[str, str]]:
    """The messages of the page, each leading to its question; then those about the whole."""
    here = [
        {"url": f"#{field.first_field}", "message": format_html("{} — {}", field.title, message)}
        for field in fields
        for message in field.errors
    ]
    return here or [
        {"url": "#survey", "message": each} for texts in errors.values() for each in texts
    ]
