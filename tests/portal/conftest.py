"""A searchable portal: every service, and what Kareli publishes."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image

from municipalities.models import Municipality
from portal.demo import images
from portal.demo.load import load_municipality
from search.api import SearchHit, rebuild
from services_catalog.api import load_services


def _dot(key: str) -> ImageFile:
    buffer = BytesIO()
    Image.new("RGB", (16, 9)).save(buffer, "PNG")
    return ImageFile(buffer, name=f"{key}.png")


def make_hit(**values: Any) -> SearchHit:
    """A news item of Kareli unless told otherwise."""
    base: dict[str, Any] = {
        "kind": "news",
        "object_id": "1",
        "slug": "one",
        "title": "სათაური",
        "title_html": "სათაური",
        "snippet_html": "",
        "language": "ka",
        "municipality": "kareli",
        "path": "/one/",
        "score": 1,
    }
    return SearchHit(**{**base, **values})


@pytest.fixture
def filled(kareli: Municipality, khobi: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    """Services, the demo of Kareli without its drawings, an index of both; Khobi is empty."""
    monkeypatch.setattr(images, "_png", _dot)
    load_services()
    load_municipality(slug="kareli", today=timezone.localdate())
    rebuild()
