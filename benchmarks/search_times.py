"""Times of repeated calls: wall clock and CPU, median and 95th percentile, in milliseconds."""

import os
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


def say(text: str) -> None:
    """One line of the report, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def load() -> str:
    """How busy the machine is: with more than its processors, only CPU times mean something."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


@dataclass(slots=True)
class Times:
    """What many calls of one kind took. CPU is this process's, not a server's."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Time a block."""
        started, used = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.cpu.append((time.process_time() - used) * 1000)
            self.wall.append((time.perf_counter() - started) * 1000)

    def median(self, clock: str) -> float:
        """The median by `cpu` or `wall`."""
        return statistics.median(getattr(self, clock))

    def mean(self, clock: str) -> float:
        """The mean by `cpu` or `wall`: where a few calls take very long, what they all cost."""
        return statistics.fmean(getattr(self, clock))

    def of(self, numbers: Iterable[int]) -> "Times":
        """Only these calls, counted from 0."""
        chosen = list(numbers)
        return Times([self.wall[n] for n in chosen], [self.cpu[n] for n in chosen])

    def against(self, other: "Times", clock: str = "cpu") -> str:
        """As a multiple of the other's, by CPU, or by `wall` where a server does the work."""
        median, mean = (
            self.median(clock) / other.median(clock),
            self.mean(clock) / other.mean(clock),
        )
        return f"{median:.1f} x in the median, {mean:.1f} x in the mean"

    def __str__(self) -> str:
        """CPU and wall, each as median and 95th percentile."""
        return f"{_figures(self.cpu)} {_figures(self.wall)}"


def _figures(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):8.2f}{ordered[int(len(ordered) * 0.95)]:8.2f}"


@dataclass(frozen=True, slots=True)
class Build:
    """What building an index took, in seconds."""

    wall: float
    cpu: float

    def line(self, name: str, documents: int, bare: "Build | None" = None) -> str:
        """For the report, as a multiple of the bare build where there is one."""
        ratio = ""
        if bare:
            ratio = (
                f"  {self.cpu / bare.cpu:5.1f} x the bare CPU, {self.wall / bare.wall:.1f} x wall"
            )
        rate = documents / self.cpu
        return f"{name:42}{self.cpu:8.1f}{self.wall:8.1f}{rate:8.0f} a second of CPU{ratio}"


@contextmanager
def building() -> Iterator[list[Build]]:
    """Time a build; the figures are in the list when the block is over."""
    result: list[Build] = []
    started, used = time.perf_counter(), time.process_time()
    yield result
    result.append(Build(time.perf_counter() - started, time.process_time() - used))


def megabytes() -> float:
    """Memory this process holds for itself now, without the files it has mapped."""
    facts = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(fact.split()[1]) / 1024 for fact in facts if fact.startswith("RssAnon"))
