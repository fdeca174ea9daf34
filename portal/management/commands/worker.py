"""`manage.py worker`: search changes and scheduled pages, in one process beside the server."""

import os
import signal
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections

from portal.schedule import keep_schedule
from portal.worker import Job, Worker
from search.api import EngineUnavailableError, drain

MINUTE = 60


def try_again() -> None:
    """Bring in documents that failed before. That the engine is down is told by the other job."""
    with suppress(EngineUnavailableError):
        drain()


JOBS = (
    Job(name="Index changes", every=1, run=partial(drain, again=False)),
    Job(name="Scheduled pages", every=MINUTE, run=keep_schedule),
    Job(name="Index changes that failed before", every=MINUTE, run=try_again),
)


class Command(BaseCommand):
    help = "Bring changes to the search index and publish scheduled pages, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do everything once, then end")
        parser.add_argument(
            "--beside", type=int, metavar="PID", help="end with this parent process"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(JOBS)
        if options["once"]:
            if failed := worker.once():
                raise CommandError(f"Failed: {', '.join(failed)}.")
            return
        _stop_on_signals(worker)
        parent = options["beside"]
        # A connection that broke is left behind; the next job opens another one.
        worker.run(goes_on=lambda: parent in {None, os.getppid()}, between=close_old_connections)


def _stop_on_signals(worker: Worker) -> None:
    """The first signal ends the worker after the job at hand, a second one at once."""

    def stop(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        worker.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
