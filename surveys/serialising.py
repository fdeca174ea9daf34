"""Surveys in the form the HTTP API answers with."""

from typing import Any

from municipalities.api import localised, municipality_url
from surveys.definition import Definition, PageDefinition, QuestionDefinition, Text, definition_of
from surveys.models import Response, Survey, SurveyVersion


def serialise_survey(
    survey: Survey, version: SurveyVersion, *, language: str, is_detail: bool = False
) -> dict[str, Any]:
    """One survey; `is_detail` adds what it asks."""
    definition = definition_of(version)
    owner = survey.owner_municipality
    values = {
        "slug": survey.slug,
        "municipality": owner.slug if owner else None,
        "title": localised(survey, "title", language=language),
        "summary": localised(survey, "summary", language=language) or "",
        "lang": "en" if language == "en" and survey.title_en else "ka",
        "version": version.number,
        "minutes": definition.minutes,
        "opens_at": survey.opens_at,
        "closes_at": survey.closes_at,
        "url": municipality_url(
            municipality=owner, path=f"/surveys/{survey.slug}/", language=language
        ),
    }
    return values | _details(definition, language) if is_detail else values


def _details(definition: Definition, language: str) -> dict[str, Any]:
    return {
        "intro": definition.intro.read(language),
        "purpose": definition.purpose.read(language),
        "consent": definition.consent.read(language),
        "retention": definition.retention.read(language),
        "controller": definition.controller.name.read(language),
        "controller_email": definition.controller.email,
        "pages": [_page(page, language) for page in definition.pages],
    }


def _page(page: PageDefinition, language: str) -> dict[str, Any]:
    return {
        "code": page.code,
        "title": page.title.read(language),
        "text": _read(page.text, language),
        "questions": [_question(question, language) for question in page.questions],
    }


def _question(question: QuestionDefinition, language: str) -> dict[str, Any]:
    rule = question.condition
    return {
        "code": question.code,
        "kind": question.kind,
        "label": question.label.read(language),
        "help": _read(question.help, language),
        "required": question.required,
        "max_choices": question.max_choices,
        "max_length": question.max_length if question.takes_text else None,
        "randomise": question.randomise,
        "condition": rule.model_dump(mode="json", by_alias=True, exclude_none=True)
        if rule
        else None,
        "options": [
            {
                "code": option.code,
                "label": option.read(language),
                "topic": option.topic,
                "is_other": option.is_other,
                "is_exclusive": option.stands_alone,
                "is_dk": option.is_dk,
            }
            for option in question.options
        ],
    }


def _read(text: Text | None, language: str) -> str:
    return text.read(language) if text else ""


def serialise_response(response: Response) -> dict[str, Any]:
    """What the client needs to know about a stored response; its answers are not given back."""
    return {
        "uuid": response.uuid,
        "receipt": response.receipt,
        "survey": response.survey.slug,
        "version": response.version.number,
        "municipality": response.municipality.slug,
        "lang": response.locale,
    }
