"""A demo portal of its own, served as a newcomer would serve it, and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
START_SECONDS = 60
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
PHONE = {"width": 360, "height": 800}


@pytest.fixture(scope="session")
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def portal(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Base address of the national portal with the demo loaded."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "PORTAL_PORT": str(port),
        "PORTAL_VAR_DIR": str(tmp_path_factory.mktemp("var")),
    }
    environment.pop("DATABASE_URL", None)
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "demo"], cwd=ROOT, env=environment, check=True)
    server = subprocess.Popen([*manage, "serve"], cwd=ROOT, env=environment)
    try:
        _wait_until_served(port)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_served(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=2)
        except OSError:
            time.sleep(0.3)
        else:
            return
    pytest.fail(f"The portal did not answer within {START_SECONDS} s.")


@pytest.fixture(scope="session")
def kareli(portal: str) -> str:
    return portal.replace("localhost", "kareli.localhost")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`open_page(url, javascript=True, …)`: a page in a browser of its own, phone-sized."""
    contexts = []

    def open_(url: str, *, javascript: bool = True, **options: Any) -> Page:
        options.setdefault("viewport", PHONE)
        context = browser.new_context(java_script_enabled=javascript, locale="ka-GE", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()
