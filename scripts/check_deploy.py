"""Runs Django's deployment check on the production settings."""

import os
import secrets
import subprocess
import sys

environment = {
    **os.environ,
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "PORTAL_BASE_DOMAIN": "portal.example.ge",
}
command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
sys.exit(subprocess.run(command, env=environment, check=False).returncode)  # noqa: S603
