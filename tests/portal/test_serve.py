"""Serving says where to look, has a worker beside it, and says plainly when the port is taken."""

import os
import socket
import subprocess
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from portal.demo.accounts import ACCOUNTS, PASSWORD
from portal.management.commands import serve


class Server:
    """Stands in for the application server; remembers how it was started."""

    started: dict[str, Any]

    def __init__(self, target: str, **options: Any) -> None:
        Server.started = {"target": target, **options}

    def serve(self) -> None:
        Server.started["is_serving"] = True
        assert Process.running == 1, "the worker runs while the portal is served"


class Process:
    """Stands in for the worker's process; one that hangs does not end when it is asked to."""

    command: list[str]
    running = 0
    hangs = False

    def __init__(self, command: list[str], **_options: Any) -> None:
        Process.command = command
        Process.running += 1

    def terminate(self) -> None:
        Process.running -= not self.hangs

    def kill(self) -> None:
        Process.running -= 1

    def wait(self, timeout: float | None = None) -> None:
        if Process.running:
            raise subprocess.TimeoutExpired("worker", timeout or 0)


@pytest.fixture(autouse=True)
def _no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "Granian", Server)
    monkeypatch.setattr(serve.subprocess, "Popen", Process)


@pytest.fixture
def free_port(settings: Any) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.PORTAL_PORT = probe.getsockname()[1]
    return settings.PORTAL_PORT


def test_addresses_and_logins_are_printed(country: None, free_port: int) -> None:
    out = StringIO()
    call_command("serve", stdout=out)
    text = out.getvalue()
    assert f"http://localhost:{free_port}/cms/" in text
    assert f"http://kareli.localhost:{free_port}/" in text
    assert PASSWORD in text
    assert all(account.username in text for account in ACCOUNTS)
    assert Server.started["is_serving"]
    assert Server.started["port"] == free_port


@pytest.mark.parametrize("hangs", [False, True])
def test_the_worker_ends_with_the_server(
    country: None, free_port: int, hangs: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Process, "hangs", hangs)
    call_command("serve", stdout=StringIO())
    assert Process.command[1:] == ["manage.py", "worker", "--beside", str(os.getpid())]
    assert not Process.running


def test_taken_port_is_named_with_a_way_out(country: None, free_port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port))
        other.listen()
        with pytest.raises(CommandError, match=rf"Port {free_port} is taken.*PORT={free_port + 1}"):
            call_command("serve", stdout=StringIO())
