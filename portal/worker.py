"""Runs the portal's periodic jobs one after the other; one that fails waits longer and stops no other."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.utils import Error as DatabaseError

from search.api import EngineUnavailableError

logger = logging.getLogger(__name__)
LONGEST_PAUSE = 60  # seconds until a failed job is tried again
_TICK = 1  # seconds after which a signal to stop is noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something done `every` so many seconds; it returns when nothing is left to do for now."""

    name: str
    every: float
    run: Callable[[], object]


class JobError(Exception):
    """A job that is expected to say in one line what it could not do; it is run again."""


_SAID_IN_ONE_LINE = (JobError, EngineUnavailableError, DatabaseError)


@dataclass(slots=True)
class _Turn:
    """When a job is due, and how it went so far."""

    job: Job
    due: float = 0.0
    failures: int = 0
    error: str = ""

    def take(self) -> bool:
        """Do the job; whether it went well."""
        try:
            self.job.run()
        except Exception as error:  # noqa: BLE001 - whatever it is, the other jobs go on
            self._failed(error)
        else:
            self._went_well()
        return not self.failures

    def pause(self) -> float:
        """Seconds until it is due again: after failures twice as long each time."""
        longest = max(self.job.every, LONGEST_PAUSE)
        return min(longest, self.job.every * 2 ** min(self.failures, 10))

    def _failed(self, error: Exception) -> None:
        self.failures += 1
        told, self.error = self.error, f"{type(error).__name__}: {error}"
        if told != self.error:
            in_full = None if isinstance(error, _SAID_IN_ONE_LINE) else error
            logger.error("%s: %s", self.job.name, self.error, exc_info=in_full)

    def _went_well(self) -> None:
        if self.failures:
            logger.warning("%s: works again.", self.job.name)
        self.failures, self.error = 0, ""


class Worker:
    """The jobs in turn, until `stop` is called or `goes_on` says no."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._turns = [_Turn(job) for job in jobs]
        self._stopped = False

    def stop(self) -> None:
        """Stop after the job at hand; safe to call from a signal handler."""
        self._stopped = True

    def once(self) -> list[str]:
        """Do every job one time; the names of those that failed."""
        return [turn.job.name for turn in self._turns if not turn.take()]

    def run(
        self,
        *,
        goes_on: Callable[[], bool] = lambda: True,
        between: Callable[[], object] = lambda: None,
    ) -> None:
        """Do the jobs when they are due; `between` is called after each round of them."""
        while not self._stopped and goes_on():
            pause = self.tick(now=time.monotonic())
            between()
            if not self._stopped:
                time.sleep(min(pause, _TICK))

    def tick(self, *, now: float) -> float:
        """Do what is due at `now`, in seconds of any clock; seconds until the next job."""
        for turn in self._turns:
            if turn.due <= now and not self._stopped:
                turn.take()
                turn.due = now + turn.pause()
        return max(0.0, min(turn.due for turn in self._turns) - now)
