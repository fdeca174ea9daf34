"""A portal of nothing but search, in a process of its own that tests may kill.

`draining.py FOLDER prepare` builds an index of old documents and records a change of each and of
new ones. `draining.py FOLDER drain [PLACE]` brings the changes to the index; at the place it says
so and waits for its end.
"""

import os
import sys
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import django
from django.conf import settings

OLD, ALL = 700, 1200  # documents before, and those that a change is recorded for
BATCHES = 500  # as many changes as the outbox takes at once
READ = BATCHES + 200  # in the middle of the second batch
KIND = "service"


def is_deleted(number: int) -> bool:
    return number < OLD and number % 7 == 0


def title(number: int, *, is_new: bool) -> str:
    return f"{'ახალი' if is_new else 'ძველი'} წყალი {number}"


def main(folder: Path, task: str, place: str = "") -> None:
    settings.configure(
        INSTALLED_APPS=["search"],
        MIGRATION_MODULES={"search": None},  # they look into the history of the CMS
        DATABASES={"default": database(folder)},
        SEARCH_URL=f"tantivy://{folder}/search",
        USE_TZ=True,
        LANGUAGE_CODE="ka",
    )
    django.setup()
    from search.outbox import BATCH, drain
    from search.registry import registry

    assert BATCH == BATCHES
    registry.register(Source(waits_at=READ if place == "reading" else 0))
    if task == "prepare":
        prepare()
    else:
        if place == "marking":
            wait_instead_of_marking_the_second_batch()
        drain()


def database(folder: Path) -> dict[str, Any]:
    """As in the settings of the portal."""
    options = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        "transaction_mode": "IMMEDIATE",
    }
    name = str(folder / "portal.sqlite3")
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": options}


class Source:
    """Old documents for the first index; afterwards some are gone, the others and more are new."""

    kind = KIND
    label = "Services"

    def __init__(self, *, waits_at: int) -> None:
        self.waits_at = waits_at
        self.reads = 0

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[Any]:
        if object_ids is None:
            yield from (document(number, is_new=False) for number in range(OLD))
            return
        for number in map(int, object_ids):
            self.reads += 1
            if self.reads == self.waits_at:
                wait_for_the_end()
            if not is_deleted(number):
                yield document(number, is_new=True)


def document(number: int, *, is_new: bool) -> Any:
    from search.document import SearchDocument

    return SearchDocument(
        kind=KIND,
        object_id=str(number),
        slug=str(number),
        municipality=None,
        languages=("ka",),
        title_ka=title(number, is_new=is_new),
        path=f"/{number}/",
    )


def prepare() -> None:
    from django.core.management import call_command
    from django.db import transaction

    from search.outbox import record_change
    from search.rebuild import rebuild

    call_command("migrate", run_syncdb=True, verbosity=0)
    rebuild()
    with transaction.atomic():
        for number in range(ALL):
            record_change(kind=KIND, object_id=str(number))
        transaction.get_connection().run_on_commit.clear()  # killed before the drain that follows


def wait_instead_of_marking_the_second_batch() -> None:
    from search import outbox

    mark, calls = outbox._mark, iter([True])

    def mark_one(*rows: Any, **values: Any) -> None:
        if not next(calls, False):
            wait_for_the_end()
        mark(*rows, **values)

    outbox._mark = mark_one


def wait_for_the_end() -> None:
    os.write(sys.stdout.fileno(), b"now\n")
    time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
