"""Surveys as search sees them."""

from datetime import timedelta

from django.utils import timezone

from municipalities.models import Municipality
from search.api import registry
from surveys.models import Survey
from surveys.search_source import SurveySource


def test_source_is_registered() -> None:
    assert isinstance(registry.get("survey"), SurveySource)


def test_open_survey_is_a_document(survey: Survey) -> None:
    closes = timezone.now() + timedelta(days=3)
    Survey.objects.filter(pk=survey.pk).update(closes_at=closes)
    (document,) = SurveySource().documents()
    assert list(SurveySource().documents(object_ids=[survey.slug])) == [document]
    assert (document.kind, document.municipality) == ("survey", None)
    assert document.languages == ("ka", "en")
    assert document.path == "/surveys/information-needs/"
    assert "ნებაყოფლობითია" in document.body_ka
    assert document.visible_until == document.ends_at == closes


def test_survey_of_a_municipality_in_georgian_only(
    strict_survey: Survey, kareli: Municipality
) -> None:
    Survey.objects.filter(pk=strict_survey.pk).update(owner_municipality=kareli)
    (document,) = SurveySource().documents(object_ids=["strict"])
    assert (document.municipality, document.languages) == ("kareli", ("ka",))


def test_closed_survey_is_taken_out(survey: Survey) -> None:
    Survey.objects.filter(pk=survey.pk).update(status=Survey.Status.CLOSED)
    assert list(SurveySource().documents()) == []
    assert list(SurveySource().documents(object_ids=[survey.slug])) == []
