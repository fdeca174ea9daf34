"""The judged queries search is tuned on: how well they must be answered."""

from collections import Counter

import pytest

from search.evaluation import Judgement, Report

pytestmark = pytest.mark.django_db  # tells that the database is needed
CLASSES = {
    "inflected",
    "synonym",
    "romanised",
    "wrong_keyboard",
    "typo",
    "english",
    "cross_language",
}


@pytest.fixture
def judgements(judged_sets: dict[str, list[Judgement]]) -> list[Judgement]:
    return judged_sets["development"]


@pytest.fixture
def report(reports: dict[str, Report]) -> Report:
    return reports["development"]


def test_the_set_covers_every_class(judgements: list[Judgement]) -> None:
    sizes = Counter(one.query_class for one in judgements)
    assert set(sizes) == CLASSES
    assert min(sizes.values()) >= 80
    assert len({(one.query, one.language, one.municipality) for one in judgements}) >= 700


def test_answers_are_in_the_right_order(report: Report) -> None:
    assert report.total.ndcg >= 0.95, "\n".join(report.lines(worst=20))


def test_hardly_a_query_stays_without_answer(report: Report) -> None:
    empty = [score.judgement.query for score in report.total.scores if score.empty]
    assert len(empty) <= 0.01 * len(report.total.scores), empty


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_no_class_is_left_behind(report: Report, name: str) -> None:
    assert report.classes[name].ndcg >= 0.88, "\n".join(report.lines())
