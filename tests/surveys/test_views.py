"""The list, the start and the thank-you."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from municipalities.models import Municipality
from surveys.models import Response, Survey
from tests.conftest import NATIONAL_HOST

LIST = "/ka/surveys/"
START = f"{LIST}information-needs/"
Visit = Callable[..., Any]


def read(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status
    return answer.content.decode()


def test_list_names_open_and_closed_surveys(
    survey: Survey, strict_survey: Survey, kareli: Municipality, visit: Visit
) -> None:
    Survey.objects.filter(pk=strict_survey.pk).update(closes_at=timezone.now())
    Survey.objects.filter(pk=survey.pk).update(closes_at=timezone.now() + timedelta(days=9))
    page = read(visit(LIST))
    assert page.index(START) < page.index("/ka/surveys/strict/")
    assert 'class="template-survey-list"' in page


def test_list_without_surveys(kareli: Municipality, visit: Visit) -> None:
    assert "empty-state" in read(visit(LIST))


def test_draft_is_nowhere(survey: Survey, kareli: Municipality, visit: Visit) -> None:
    Survey.objects.filter(pk=survey.pk).update(status=Survey.Status.DRAFT)
    assert START not in read(visit(LIST))
    assert visit(START).status_code == 404


def test_survey_without_version_is_nowhere(kareli: Municipality, visit: Visit) -> None:
    Survey.objects.create(slug="empty", title_ka="ცარიელი", status=Survey.Status.OPEN)
    assert visit("/ka/surveys/empty/").status_code == 404


def test_start_says_what_it_is_about(survey: Survey, kareli: Municipality, visit: Visit) -> None:
    page = read(visit("/en/surveys/information-needs/"))
    for words in ("5 pages, about 4 minutes", "Taking part is voluntary", "survey@portal", "12"):
        assert words in page
    assert "<select" not in page


def test_start_is_the_same_for_everybody(
    survey: Survey, kareli: Municipality, visit: Visit
) -> None:
    assert read(visit(START)) == read(visit(START))


def test_georgian_words_are_marked_in_english_furniture(
    strict_survey: Survey, kareli: Municipality, visit: Visit
) -> None:
    page = read(visit("/en/surveys/strict/"))
    assert '<h1 class="h2"><span lang="ka">მცირე</span></h1>' in " ".join(page.split()).replace(
        "> <", "><"
    )


@pytest.mark.parametrize("days", [-1, 1])
def test_survey_out_of_its_dates_is_said_in_words(
    survey: Survey, kareli: Municipality, visit: Visit, days: int
) -> None:
    column = "closes_at" if days < 0 else "opens_at"
    values = {column: timezone.now() + timedelta(days=days)}
    Survey.objects.filter(pk=survey.pk).update(**values)
    page = read(visit("/en/surveys/information-needs/"))
    assert ("is closed" if days < 0 else "has not opened yet") in page
    assert "<form" not in page.split("<main")[1]


def test_thanks_shows_the_receipt_and_stores_nothing(
    survey: Survey, kareli: Municipality, visit: Visit
) -> None:
    for _time in range(2):
        page = read(visit(f"{START}thanks/?receipt=3F2A-91BC"))
        assert "3F2A-91BC" in page
    assert 'class="template-survey-thanks"' in page
    assert not Response.objects.exists()


def test_thanks_says_until_when(survey: Survey, kareli: Municipality, visit: Visit) -> None:
    closes = timezone.make_aware(timezone.datetime(2030, 11, 30, 18))
    Survey.objects.filter(pk=survey.pk).update(closes_at=closes)
    page = read(visit("/en/surveys/information-needs/thanks/?receipt=3F2A-91BC"))
    assert "30 November 2030" in page.replace("\xa0", " ")


@pytest.mark.parametrize("receipt", ["", "?receipt=", "?receipt=<b>", "?receipt=3f2a-91bc"])
def test_thanks_without_a_receipt_leads_to_the_start(
    survey: Survey, kareli: Municipality, visit: Visit, receipt: str
) -> None:
    assert visit(f"{START}thanks/{receipt}")["Location"] == START


def test_national_list(survey: Survey, kareli: Municipality, visit: Visit) -> None:
    assert START in read(visit(LIST, host=NATIONAL_HOST))
