"""A drain that is really killed with -9 loses no change and brings none in twice."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from search.engines import get_engine
from search.find import search
from search.request import SearchRequest
from search.synonyms import Vocabulary
from tests.search.conftest import NOW
from tests.search.draining import ALL, BATCHES, OLD, is_deleted, title

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("draining.py")
BEFORE = {str(number): title(number, is_new=False) for number in range(OLD)}
AFTER = {str(number): title(number, is_new=True) for number in range(ALL) if not is_deleted(number)}


def start(folder: Path, *task: str, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, SCRIPT, folder, *task]
    environment = {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, text=True, **options)


def run(folder: Path, *task: str) -> None:
    with start(folder, *task) as process:
        assert process.wait(timeout=60) == 0


def waiting(folder: Path) -> int:
    """Changes that are not marked as brought to an index."""
    with closing(sqlite3.connect(folder / "portal.sqlite3")) as database:
        query = "select count(*) from search_indexchange where drained_into = ''"
        return database.execute(query).fetchone()[0]


def found() -> dict[str, str]:
    """Every document that a search gives, page after page: its title. None comes twice."""
    request = {"query": "წყალი", "language": "ka", "municipality": None, "moment": NOW}
    hits = []
    for offset in range(0, ALL + 100, 100):
        page = SearchRequest(**request, limit=100, offset=offset)
        hits += search(page, vocabulary=Vocabulary()).items
    titles = {hit.object_id: hit.title for hit in hits}
    assert len(titles) == len(hits) == get_engine().status().documents
    return titles


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    run(folder, "prepare")
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path, settings: Any) -> Path:
    """An index of old documents and changes that wait."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    settings.SEARCH_URL = f"tantivy://{tmp_path}/search"
    return tmp_path


@pytest.mark.parametrize(
    ("place", "in_the_index"),
    [("reading", BATCHES), ("marking", 2 * BATCHES)],
    ids=["in the middle of a batch", "between index and mark"],
)
def test_killed_in_the_middle_and_drained_again(
    folder: Path, place: str, in_the_index: int
) -> None:
    assert (waiting(folder), found()) == (ALL, BEFORE)
    with start(folder, "drain", place, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == "now\n"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert waiting(folder) == ALL - BATCHES, "one batch is done, the others are not"
    new = {key for key, shown in found().items() if shown == AFTER.get(key)}
    assert new == {key for key in AFTER if int(key) < in_the_index}

    run(folder, "drain")
    assert (waiting(folder), found()) == (0, AFTER)
