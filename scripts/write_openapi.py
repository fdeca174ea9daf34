"""Writes the description of the HTTP API that the documents hold and a test compares."""

import json
import os
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()

from portal.api import api  # noqa: E402  after Django is set up

target = Path("docs/reference/openapi.json")
text = json.dumps(api.get_openapi_schema(), default=str, indent=2, ensure_ascii=False)
target.write_text(text + "\n", encoding="utf-8")
