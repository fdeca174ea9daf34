"""The judged queries over the whole demo: how well they must be answered."""

from collections import Counter
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.files.images import ImageFile
from django.db import transaction
from django.test import override_settings
from PIL import Image

from municipalities.api import load_municipalities, load_topics
from portal.actions import provision_national_portal
from portal.demo import images
from portal.demo.load import MUNICIPALITIES, load_municipality, load_national
from search.api import load_synonym_sets, rebuild
from search.evaluation import Judgement, Report, evaluate, read_judgements
from services_catalog.api import load_services, load_variants

pytestmark = pytest.mark.django_db  # tells that the database is needed
FILE = Path(__file__).parent / "development.csv"
CLASSES = {
    "inflected",
    "synonym",
    "romanised",
    "wrong_keyboard",
    "typo",
    "english",
    "cross_language",
}
DAY = date(2026, 11, 22)
# What was on today is over: the judgements name only what lies ahead.
EVENING = datetime(2026, 11, 22, 19, tzinfo=UTC)


def _dot(key: str) -> ImageFile:
    buffer = BytesIO()
    Image.new("RGB", (16, 9)).save(buffer, "PNG")
    return ImageFile(buffer, name=f"{key}.png")


def _load_demo() -> None:
    load_topics()
    load_municipalities()
    load_services()
    load_national(home=provision_national_portal(), today=DAY)
    for slug in MUNICIPALITIES:
        load_municipality(slug=slug, today=DAY)
    load_variants()
    load_synonym_sets()


@pytest.fixture(scope="module")
def judgements() -> list[Judgement]:
    return read_judgements(str(FILE))


@pytest.fixture(scope="module")
def report(
    judgements: list[Judgement],
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Report:
    """Load the demo without its pictures, ask everything, and take the demo back."""
    folder = tmp_path_factory.mktemp("judged")
    with (
        django_db_blocker.unblock(),
        override_settings(SEARCH_URL=f"tantivy://{folder}/search", MEDIA_ROOT=folder / "media"),
        pytest.MonkeyPatch.context() as patch,
        time_machine.travel(EVENING, tick=False),
        transaction.atomic(),
    ):
        patch.setattr(images, "_png", _dot)
        _load_demo()
        rebuild()
        made = evaluate(judgements)
        transaction.set_rollback(True)
    return made


def test_the_set_covers_every_class(judgements: list[Judgement]) -> None:
    sizes = Counter(one.query_class for one in judgements)
    assert set(sizes) == CLASSES
    assert min(sizes.values()) >= 20
    assert len({(one.query, one.language, one.municipality) for one in judgements}) >= 170


def test_answers_are_in_the_right_order(report: Report) -> None:
    assert report.total.ndcg >= 0.95, "\n".join(report.lines(worst=20))


def test_hardly_a_query_stays_without_answer(report: Report) -> None:
    empty = [score.judgement.query for score in report.total.scores if score.empty]
    assert len(empty) <= 0.01 * len(report.total.scores), empty


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_no_class_is_left_behind(report: Report, name: str) -> None:
    assert report.classes[name].ndcg >= 0.88, "\n".join(report.lines())
