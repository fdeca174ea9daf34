"""`manage.py serve`: serves the portal on PORTAL_PORT, a worker beside it, and says where to look."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from granian import Granian
from granian.constants import Interfaces

from municipalities.api import list_municipalities, municipality_url
from portal.demo.accounts import ACCOUNTS, PASSWORD

HOST = "127.0.0.1"
_PATIENCE = 5  # seconds that the worker has to finish what it does


class Command(BaseCommand):
    help = "Serve the demo on this machine."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *args: Any, **options: Any) -> None:
        port = settings.PORTAL_PORT
        refuse_taken_port(port)
        self.stdout.write(_welcome())
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # else every worker warns of it
        server = Granian(
            "portal.wsgi:application",
            address=HOST,
            port=port,
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=2,
            log_access=False,
        )
        with worker_beside():
            server.serve()


@contextmanager
def worker_beside() -> Iterator[None]:
    """A worker in a process of its own, which ends with this one however that ends."""
    command = [sys.executable, "manage.py", "worker", "--beside", str(os.getpid())]
    # In a session of its own, so that Ctrl-C reaches it through us and not while it starts.
    worker = subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)  # noqa: S603
    try:
        yield
    finally:
        _end(worker)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:  # an engine that does not answer; nothing is lost by this
        worker.kill()
        worker.wait()


def refuse_taken_port(port: int) -> None:
    """Raise CommandError with a way out when another program listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is taken by another program. Stop that, or choose another one: "
                f"make demo PORT={port + 1}"
            ) from error


def _welcome() -> str:
    sites = [each for each in list_municipalities(language="en") if each.is_open]
    rows = [("National portal", municipality_url(municipality=None))]
    rows += [(each.name_en, municipality_url(municipality=each)) for each in sites]
    rows += [
        ("Content management", municipality_url(municipality=None, path="/cms/")),
        ("API", municipality_url(municipality=None, path="/api/v1/docs/")),
    ]
    lines = [f"  {name:<20} {url}" for name, url in rows]
    logins = ", ".join(account.username for account in ACCOUNTS)
    return "\n".join([*lines, f"  Logins: {logins}; password: {PASSWORD}", "  Stop with Ctrl-C."])
