"""The whole demo, indexed once, and what it answers to every set of judged queries."""

from collections.abc import Iterator
from contextlib import contextmanager
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
from surveys.api import load_surveys

FOLDER = Path(__file__).parent
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
    load_surveys()
    load_synonym_sets()


@contextmanager
def indexed_demo(folder: Path) -> Iterator[None]:
    """The demo without its pictures, taken back at the end."""
    with (
        override_settings(SEARCH_URL=f"tantivy://{folder}/search", MEDIA_ROOT=folder / "media"),
        pytest.MonkeyPatch.context() as patch,
        time_machine.travel(EVENING, tick=False),
        transaction.atomic(),
    ):
        patch.setattr(images, "_png", _dot)
        _load_demo()
        rebuild()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def judged_sets() -> dict[str, list[Judgement]]:
    """The judgements of each file, by its name."""
    return {path.stem: read_judgements(str(path)) for path in sorted(FOLDER.glob("*.csv"))}


@pytest.fixture(scope="session")
def reports(
    judged_sets: dict[str, list[Judgement]],
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Report]:
    """Every set asked of the same index: loading the demo takes longer than asking."""
    folder = tmp_path_factory.mktemp("judged")
    with django_db_blocker.unblock(), indexed_demo(folder):
        return {name: evaluate(judgements) for name, judgements in judged_sets.items()}
