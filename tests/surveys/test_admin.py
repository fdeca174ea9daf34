"""Counts in the CMS: the analyst sees all, an editor the own municipality, others nothing."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from municipalities.models import Municipality, User
from surveys.actions import count_question_views, submit_response
from surveys.answers import Given
from surveys.models import Survey
from surveys.permissions import municipalities_counted, surveys_of
from surveys.queries import latest_version, response_totals, survey_counts
from surveys.submission import Submission
from surveys.wagtail_hooks import register_menu_item
from tests.conftest import NATIONAL_HOST

Visit = Callable[..., Any]
INDEX, COUNTS = "/cms/surveys/", "/cms/surveys/strict/"
pytestmark = pytest.mark.cms


def answer(municipality: Municipality, survey: Survey, **values: Any) -> None:
    submission = Submission(
        survey=survey,
        version=latest_version(survey=survey),
        response_uuid=uuid4(),
        answers={"town": Given(options=(1,)), "topics": Given(options=(1, 2), text="")},
        **values,
    )
    submit_response(municipality=municipality, language="ka", submission=submission)


@pytest.fixture
def answered(strict_survey: Survey, kareli: Municipality, khobi: Municipality) -> Survey:
    """Two responses of Kareli, one of them synthetic, and three of Khobi."""
    answer(kareli, strict_survey)
    answer(kareli, strict_survey, is_synthetic=True)
    for _number in range(3):
        answer(khobi, strict_survey)
    return strict_survey


def cells(page: Any, code: str) -> list[list[str]]:
    """Rows of the table of a question."""
    table = next(each for each in page.context["report"].tables if each.code == code)
    return [[str(row.label), *map(str, row.counts), str(row.total)] for row in table.rows]


def test_analyst_sees_every_municipality(answered: Survey, nana: User, visit: Visit) -> None:
    page = visit(COUNTS, host=NATIONAL_HOST, user=nana)
    assert page.status_code == 200
    assert set(page.context["report"].columns) in ({"Kareli", "Khobi"}, {"ქარელი", "ხობი"})
    assert cells(page, "topics")[0][1:] == ["2", "3", "5"]
    assert cells(page, "topics")[-1][1:] == ["0", "0", "0"]
    assert [row.total for row in page.context["report"].responses] == [5, 1]


def test_editor_sees_the_own_municipality(answered: Survey, anna: User, visit: Visit) -> None:
    count_question_views(version=latest_version(survey=answered), shown=["town"])
    page = visit(COUNTS, user=anna)
    assert len(page.context["report"].columns) == 1
    assert cells(page, "town")[0][1:] == ["2", "2"]
    assert "ხობი" not in page.content.decode()
    assert [table.shown for table in page.context["report"].tables] == [0, 0, 0]
    index = visit(INDEX, user=anna)
    assert [(row["responses"], row["synthetic"]) for row in index.context["rows"]] == [(2, 1)]


def test_editor_does_not_see_the_survey_of_another_municipality(
    answered: Survey, khobi: Municipality, anna: User, boris: User, visit: Visit
) -> None:
    Survey.objects.filter(pk=answered.pk).update(owner_municipality=khobi)
    assert visit(COUNTS, user=anna).status_code == 404
    assert list(visit(INDEX, user=anna).context["rows"]) == []
    assert visit(COUNTS, user=boris).status_code == 200


def test_without_the_permission_nothing_is_shown(
    answered: Survey, kareli: Municipality, make_user: Callable[..., User], visit: Visit
) -> None:
    outsider = make_user("outsider")
    for path in (INDEX, COUNTS):
        assert visit(path, user=outsider).status_code == 302
        assert visit(path).status_code == 302
    assert list(municipalities_counted(user=outsider)) == []
    assert list(municipalities_counted(user=AnonymousUser())) == []
    assert list(surveys_of(user=outsider)) == [answered]


def test_access_to_the_cms_is_not_enough(
    answered: Survey, anna: User, kareli: Municipality, visit: Visit
) -> None:
    kareli.editors.permissions.remove(kareli.editors.permissions.get(codename="view_response"))
    page = visit(COUNTS, user=anna)
    assert page.status_code in {302, 403}
    request = RequestFactory().get(INDEX)
    request.user = anna
    assert not register_menu_item().is_shown(request)


def test_menu_has_an_entry(anna: User) -> None:
    request = RequestFactory().get(INDEX)
    request.user = anna
    assert register_menu_item().is_shown(request)


def test_states_and_counters_are_in_words(answered: Survey, nana: User, visit: Visit) -> None:
    count_question_views(version=latest_version(survey=answered), shown=["town"])
    Survey.objects.create(slug="draft", title_ka="მონახაზი")
    assert [
        (row["is_open"], row["is_over"])
        for row in visit(INDEX, host=NATIONAL_HOST, user=nana).context["rows"]
    ] == [(False, False), (True, False)]
    assert visit("/cms/surveys/draft/", host=NATIONAL_HOST, user=nana).context["report"] is None
    tables = visit(COUNTS, host=NATIONAL_HOST, user=nana).context["report"].tables
    assert [(table.shown, table.answered) for table in tables] == [(1, 0), (0, 0), (0, 0)]


def test_nobody_answered_yet(
    strict_survey: Survey, kareli: Municipality, nana: User, visit: Visit
) -> None:
    page = visit(COUNTS, host=NATIONAL_HOST, user=nana)
    assert page.context["report"].columns == []


def test_counts_of_municipalities_not_asked_for_are_left_out(
    answered: Survey, kareli: Municipality
) -> None:
    counts = survey_counts(municipalities=[kareli], survey=answered)
    assert counts.responses == {kareli.pk: 2}
    assert counts.options[("town", 1)] == {kareli.pk: 2}
    assert (counts.total, counts.total_synthetic, counts.texts) == (2, 1, {})
    assert response_totals(municipalities=[kareli]) == {answered.pk: (2, 1)}


def test_words_and_plain_choices_are_counted(
    answered: Survey, kareli: Municipality, khobi: Municipality
) -> None:
    submission = Submission(
        survey=answered,
        version=latest_version(survey=answered),
        response_uuid=uuid4(),
        answers={"town": Given(text="ფერმა"), "words": Given(text="სიტყვა")},
    )
    submit_response(municipality=khobi, language="ka", submission=submission)
    counts = survey_counts(municipalities=[kareli, khobi], survey=answered)
    assert counts.texts == {"town": {khobi.pk: 1}, "words": {khobi.pk: 1}}
    assert counts.options[("town", 9)] == {khobi.pk: 1}
