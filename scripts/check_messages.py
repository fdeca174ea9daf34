"""Checks that the Georgian catalogue is current and whole; `--write` brings it up to date."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import polib

CATALOGUE = Path("locale/ka/LC_MESSAGES/django.po")
COLLECT = [
    sys.executable, "manage.py", "makemessages", "--locale", "ka", "--no-location", "--no-wrap",
    "--no-obsolete", "--ignore", ".venv", "--ignore", "var", "--ignore", "tests",
]  # fmt: skip


def collect() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    subprocess.run(COLLECT, check=True, capture_output=True, env=environment)  # noqa: S603


def keys() -> set[tuple[str | None, str]]:
    return {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(CATALOGUE))}


def main() -> str | None:
    if shutil.which("xgettext") is None:
        return "gettext is not installed (Debian: apt-get install gettext)."
    before, known = CATALOGUE.read_text(encoding="utf-8"), keys()
    collect()
    found = keys()
    untranslated = [
        entry.msgid
        for entry in polib.pofile(str(CATALOGUE))
        if entry.fuzzy or not entry.translated()
    ]
    if "--write" in sys.argv:
        return None
    CATALOGUE.write_text(before, encoding="utf-8")
    if found != known:
        return f"Run make messages: new {sorted(found - known, key=str)}, gone {sorted(known - found, key=str)}"
    return f"Without a Georgian text: {untranslated}" if untranslated else None


if __name__ == "__main__":
    sys.exit(main())
