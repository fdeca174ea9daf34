"""Production refuses to start on unsafe settings, and says which."""

import os
import subprocess
import sys

import pytest

SAFE = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "k" * 60,
    "PORTAL_BASE_DOMAIN": "portal.example.ge",
}


def start(**changes: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], **SAFE, **changes}
    program = "from django.conf import settings; settings.DEBUG; print('started')"
    return subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_safe_settings_start() -> None:
    assert "started" in start().stdout


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is missing"),
        ({"SECRET_KEY": "short"}, "shorter than 50"),
        ({"DEBUG": "on"}, "DEBUG is on"),
        ({"ALLOWED_HOSTS": "*"}, "A host is a wildcard"),
        ({"PORTAL_BASE_DOMAIN": "*"}, "A host is a wildcard"),
    ],
)
def test_unsafe_settings_are_refused_with_the_reason(changes: dict[str, str], reason: str) -> None:
    result = start(**changes)
    assert result.returncode != 0
    assert reason in result.stderr
