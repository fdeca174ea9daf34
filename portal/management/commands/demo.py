"""`manage.py demo`: prepares the database, loads the demo and serves it; safe to repeat."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from municipalities.api import DataFileError, load_municipalities, load_topics
from portal.actions import provision_national_portal
from portal.demo.accounts import load_accounts
from portal.demo.load import MUNICIPALITIES, load_municipality, load_national
from portal.management.commands.serve import refuse_taken_port
from search.api import is_index_ready, load_synonym_sets, rebuild
from services_catalog.api import load_services, load_variants
from surveys.api import load_surveys, load_synthetic_responses


class Command(BaseCommand):
    help = "Load the 64 municipalities, the services, the survey, and demo content for ten sites."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--serve", action="store_true", help="serve the portal afterwards")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["serve"]:
            refuse_taken_port(settings.PORTAL_PORT)
        with _quiet_search():
            self._step("database", partial(call_command, "migrate", verbosity=0))
            self._try_to_load()
        if options["serve"]:
            call_command("serve", stdout=self.stdout)

    def _try_to_load(self) -> None:
        try:
            self._load()
        except DataFileError as error:
            raise CommandError(
                f"{error} ({error.path}). Nothing of this file was loaded."
            ) from error

    def _load(self) -> None:
        today = timezone.localdate()
        self._step("topics", load_topics)
        self._step("municipalities", load_municipalities)
        self._step("services", load_services)
        home = self._step("national portal", provision_national_portal)
        states = [self._step("national pages", partial(load_national, home=home, today=today))]
        for slug in MUNICIPALITIES:
            state = self._step(slug, partial(load_municipality, slug=slug, today=today))
            states.append(state)
        self._step("local variants of services", load_variants)
        self._step("survey", load_surveys)
        self._step("500 synthetic answers", load_synthetic_responses)
        self._step("accounts", load_accounts)
        self._step("synonyms", load_synonym_sets)
        if any(state != "kept" for state in states) or not is_index_ready():
            self._step("search index", rebuild)

    def _step(self, name: str, action: Callable[[], Any]) -> Any:
        """Do one thing and say how long it took."""
        self.stdout.write(f"  {name} … ", ending="")
        self.stdout.flush()
        started = time.perf_counter()
        result = action()
        self.stdout.write(f"{time.perf_counter() - started:.1f} s")
        return result


@contextmanager
def _quiet_search() -> Iterator[None]:
    """The index is built at the end, from everything: until then its absence is no news."""
    logger = logging.getLogger("search")
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(logging.NOTSET)
