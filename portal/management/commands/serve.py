"""`manage.py serve`: serves the portal on PORTAL_PORT and says where to look."""

import os
import socket
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from granian import Granian
from granian.constants import Interfaces

from municipalities.api import list_municipalities, municipality_url
from portal.demo.accounts import ACCOUNTS, PASSWORD

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Serve the demo on this machine."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *args: Any, **options: Any) -> None:
        port = settings.PORTAL_PORT
        refuse_taken_port(port)
        self.stdout.write(_welcome())
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
        Granian(
            "portal.wsgi:application",
            address=HOST,
            port=port,
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=2,
            log_access=False,
        ).serve()


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
