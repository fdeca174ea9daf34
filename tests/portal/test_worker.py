"""The worker does each job when it is due, outlives its failures and ends when it is told to."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from portal import worker as module
from portal.management.commands import worker as command
from portal.worker import Job, Worker
from search.api import EngineUnavailableError

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
SECONDS = 20


class Work:
    """A job that notes when it was done and fails when it is told to."""

    def __init__(self) -> None:
        self.done = 0
        self.error: Exception | None = None

    def __call__(self) -> None:
        self.done += 1
        if self.error:
            raise self.error


@pytest.fixture
def work() -> Work:
    return Work()


def job(run: Callable[[], object], every: float = 10) -> Job:
    return Job(name="Work", every=every, run=run)


def test_each_job_is_done_when_it_is_due(work: Work) -> None:
    seldom = Work()
    worker = Worker([job(work, 10), job(seldom, 60)])
    pauses = [worker.tick(now=now) for now in (0, 5, 10, 20, 30, 59, 60)]
    assert (work.done, seldom.done) == (5, 2)
    assert pauses[:3] == [10, 5, 10]


def test_a_failing_job_waits_longer_and_stops_no_other(work: Work) -> None:
    other = Work()
    work.error = EngineUnavailableError("down")
    worker = Worker([job(work, 1), job(other, 1)])
    done_at = []
    for now in range(300):
        before = work.done
        worker.tick(now=now)
        done_at += [now] if work.done > before else []
    assert done_at == [0, 2, 6, 14, 30, 62, 122, 182, 242]
    assert other.done == 300


def test_a_failure_is_told_once_and_its_end_too(work: Work, caplog: Any) -> None:
    worker = Worker([job(work)])
    work.error = EngineUnavailableError("down")
    worker.once()
    worker.once()
    work.error = None
    worker.once()
    worker.once()
    assert [record.getMessage() for record in caplog.records] == [
        "Work: EngineUnavailableError: down",
        "Work: works again.",
    ]
    assert not caplog.records[0].exc_info


def test_an_unexpected_error_is_told_in_full(work: Work, caplog: Any) -> None:
    work.error = ZeroDivisionError("division by zero")
    Worker([job(work)]).once()
    assert "Traceback" in caplog.text


def test_another_error_is_told_again(work: Work, caplog: Any) -> None:
    worker = Worker([job(work)])
    for text in ("down", "refused"):
        work.error = EngineUnavailableError(text)
        worker.once()
    assert len(caplog.records) == 2


def test_it_ends_after_the_job_at_hand(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: pytest.fail("slept"))
    worker = Worker([job(lambda: worker.stop()), job(work)])
    worker.run()
    assert not work.done


def test_it_ends_with_the_process_it_belongs_to(
    monkeypatch: pytest.MonkeyPatch, work: Work
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(module.time, "sleep", slept.append)
    answers = iter([True, True, False])
    rounds: list[int] = []
    Worker([job(work)]).run(goes_on=lambda: next(answers), between=lambda: rounds.append(work.done))
    assert slept == [1, 1], "it looks every second"
    assert rounds == [1, 1], "once between the rounds"


def test_once_does_everything_and_says_what_failed(
    monkeypatch: pytest.MonkeyPatch, work: Work
) -> None:
    monkeypatch.setattr(command, "JOBS", (job(work), job(work)))
    call_command("worker", "--once")
    assert work.done == 2
    work.error = EngineUnavailableError("down")
    with pytest.raises(CommandError, match="Work, Work"):
        call_command("worker", "--once")


def test_its_jobs_are_done_on_this_portal(country: None) -> None:
    from search.api import rebuild

    rebuild()
    call_command("worker", "--once")


def test_failed_documents_wait_for_the_engine_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def down() -> None:
        raise EngineUnavailableError("down")

    monkeypatch.setattr(command, "drain", down)
    command.try_again()


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """A real worker over an empty portal."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder}/portal.sqlite3",
        "SEARCH_URL": f"tantivy://{folder}/search",
    }
    command = [sys.executable, "manage.py", "worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with start(tmp_path) as process:
        assert process.stderr
        assert "no search index" in process.stderr.readline(), "it has begun"
        process.send_signal(number)
        rest = process.stderr.read()
        assert process.wait(timeout=SECONDS) == 0
    assert "Traceback" not in rest


def test_it_does_not_outlive_its_parent(tmp_path: Path) -> None:
    with start(tmp_path, "--beside", str(os.getpid() + 1)) as process:
        _, told = process.communicate(timeout=SECONDS)
    assert (process.returncode, told) == (0, "")
