"""The data file of the survey, and what is said about a broken one."""

from pathlib import Path

import pytest
from django.utils import timezone

from municipalities.api import DataFileError
from municipalities.models import Municipality
from surveys.loading import INFORMATION_NEEDS, load_survey, load_surveys
from surveys.models import Option, Survey


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """A copy of the file with something else in it."""
    text = INFORMATION_NEEDS.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "survey.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_survey_is_open_and_bilingual(survey: Survey) -> None:
    assert survey.is_open(now=timezone.now())
    assert survey.title_ka.startswith("რა ინფორმაცია")
    assert survey.title_en.startswith("What information")
    assert (survey.sampling_mode, survey.one_response, survey.min_base) == ("opt_in", "device", 10)
    assert survey.controller_contact.endswith("example.ge")
    assert Option.objects.filter(topic_id="water").exists()


def test_loading_again_changes_nothing_and_leaves_it_closed(survey: Survey) -> None:
    survey.status = Survey.Status.CLOSED
    survey.save()
    assert load_surveys() == 1
    survey.refresh_from_db()
    assert survey.status == Survey.Status.CLOSED
    assert survey.versions.count() == 1


def test_survey_of_one_municipality(tmp_path: Path, kareli: Municipality) -> None:
    path = changed(tmp_path, "owner_municipality: null", "owner_municipality: kareli")
    assert load_survey(path=path).owner_municipality == kareli


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("minutes: 4", "minutes: four", "survey.minutes"),
        ("kind: single", "kind: one", "pages.0.questions.0.kind"),
        ("topic: water", "topic: no-such-topic", "pages"),
        ("code: topics", "code: finding", "pages"),
        ("owner_municipality: null", "owner_municipality: atlantis", "pages"),
    ],
)
def test_broken_file_loads_nothing(
    tmp_path: Path, country: None, old: str, new: str, column: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        load_survey(path=changed(tmp_path, old, new))
    assert caught.value.column == column
    assert caught.value.line >= 1
    assert not Survey.objects.exists()


def test_line_of_the_mistake_is_named(tmp_path: Path, country: None) -> None:
    path = changed(tmp_path, "minutes: 4", "minutes: four")
    lines = path.read_text(encoding="utf-8").splitlines()
    with pytest.raises(DataFileError) as caught:
        load_survey(path=path)
    assert lines[caught.value.line - 1].strip() == "minutes: four"


def test_file_that_breaks_given_answers_is_refused(tmp_path: Path, survey: Survey) -> None:
    path = changed(tmp_path, "code: settlement", "code: place")
    with pytest.raises(DataFileError, match="question settlement is gone"):
        load_survey(path=path)
