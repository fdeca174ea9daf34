"""Tenancy in the code, in the models and at public addresses; the CMS has its own file."""

import ast
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model
from django.http import HttpResponseNotFound
from django.test import Client
from django.utils import timezone

from municipalities.models import ActivityPage, CentrePage, Municipality, PortalPage
from tests.architecture.ownership import (
    is_in_a_collection,
    names_municipality_by_slug,
    our_models,
    path_to_municipality,
)
from tests.conftest import KARELI_HOST, KHOBI_HOST
from tests.municipalities.cms.conftest import Holdings, make_holdings, mine, theirs
from tests.municipalities.cms.forms import status_of

__all__ = ["make_holdings", "mine", "theirs"]  # fixtures of the CMS's tests

OUR_APPS = ("municipalities", "services_catalog", "surveys", "search", "portal", "ui")
DISPLAY_PARTS = ("views", "components", "templatetags", "page_contexts")

# Models without a way to a municipality, and why each may stand without one.
SHARED_MODELS = {
    "municipalities.Region": "the country's regions",
    "municipalities.Topic": "one taxonomy for the whole country",
    "municipalities.User": "an account; its groups lead to municipalities",
    "portal.DemoLoad": "which demonstration file was loaded when",
    "services_catalog.Audience": "a code list of the whole country",
    "services_catalog.Channel": "a code list of the whole country",
    "services_catalog.Evidence": "part of a national service",
    "services_catalog.LifeEvent": "a code list of the whole country",
    "services_catalog.Service": "described once for the whole country",
    "services_catalog.ServiceCategory": "a code list of the whole country",
    "services_catalog.Step": "part of a national service",
    "search.IndexChange": "a queue of identifiers, emptied at once",
    "search.QueryTopic": "which topic a search word means, the same everywhere",
    "search.ShippedSet": "what a release said of a synonym set",
    "search.SynonymSet": "the language's synonyms, the same everywhere",
    "search.VocabularyStamp": "when the vocabulary last changed",
}


def _display_files() -> Iterator[Path]:
    for app in OUR_APPS:
        for path in (Path(settings.BASE_DIR) / app).rglob("*.py"):
            names = {path.stem, *path.stem.split("_"), *path.parent.parts}
            if names & set(DISPLAY_PARTS):
                yield path


def _raw_reads(source: str) -> list[int]:
    """Lines that read a model without asking `queries.py`."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        is_manager = isinstance(node, ast.Attribute) and node.attr in {
            "objects",
            "_default_manager",
            "_base_manager",
        }
        is_shortcut = (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") in {"get_object_or_404", "get_list_or_404"}
            and bool(node.args)
            and isinstance(node.args[0], ast.Name)
            and node.args[0].id[:1].isupper()
        )
        if is_manager or is_shortcut:
            lines.append(node.lineno)
    return lines


@pytest.mark.parametrize(
    "source",
    [
        "Page.objects.all()",
        "Page._default_manager.get(pk=1)",
        "get_object_or_404(Page, pk=1)",
    ],
)
def test_raw_reads_are_noticed(source: str) -> None:
    assert _raw_reads(source)


def test_what_is_shown_is_read_through_queries() -> None:
    files = list(_display_files())
    assert files
    found = [
        f"{path.relative_to(settings.BASE_DIR)}:{line}"
        for path in files
        for line in _raw_reads(path.read_text())
    ]
    assert not found, "\n".join(found)


def _is_scoped(model: type[Model]) -> bool:
    return bool(
        path_to_municipality(model)
        or names_municipality_by_slug(model)
        or is_in_a_collection(model)
    )


def test_every_model_leads_to_a_municipality_or_says_why_not() -> None:
    loose = {model._meta.label for model in our_models() if not _is_scoped(model)}
    assert loose - set(SHARED_MODELS) == set()


def test_the_list_of_shared_models_is_not_longer_than_needed() -> None:
    known = {model._meta.label for model in our_models()}
    loose = {model._meta.label for model in our_models() if not _is_scoped(model)}
    assert {label for label in SHARED_MODELS if label in known} <= loose


@pytest.fixture
def published(khobi: Municipality, theirs: Holdings) -> dict[str, PortalPage]:
    """A published page of Khobi of each kind that stands below an index."""
    sections = {page.slug: page for page in PortalPage.objects.child_of(khobi.site.root_page)}
    now = timezone.now()
    activity = ActivityPage(
        title_ka="უცხო ღონისძიება", starts_at=now, ends_at=now + timedelta(hours=2)
    )
    centre = CentrePage(title_ka="უცხო ცენტრი")
    sections["activities"].add_child(instance=activity)
    sections["centres"].add_child(instance=centre)
    return {"news": theirs.news, "activities": activity, "centres": centre}


def _addresses(theirs: Holdings, published: dict[str, PortalPage]) -> list[str]:
    pages = [page.specific.site_path for page in published.values()]
    rendition = theirs.image.get_rendition("width-50")
    return [
        *(f"/{language}{path}" for path in pages for language in ("ka", "en")),
        theirs.document.url,
        f"/media/{rendition.file.name}",
        f"/api/v1/news/{published['news'].pk}",
        f"/api/v1/activities/{published['activities'].pk}",
        f"/api/v1/centres/{published['centres'].slug}",
        f"/api/v3/pages/{published['news'].pk}/",
        f"/ka/activities/{published['activities'].slug}.ics",
        f"/ka/centres/{published['centres'].slug}.ics",
    ]


def _status(address: str, host: str) -> int:
    return status_of(Client(headers={"host": host}).get(address))


def test_a_public_address_answers_on_its_owners_host_only(
    kareli: Municipality, theirs: Holdings, published: dict[str, PortalPage]
) -> None:
    wrong = []
    for address in _addresses(theirs, published):
        own, other = _status(address, KHOBI_HOST), _status(address, KARELI_HOST)
        if own != 200 or other != HttpResponseNotFound.status_code:
            wrong.append((address, own, other))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("kind", ["news", "activities", "centres", "alerts", "search?q=უცხო"])
def test_a_public_list_shows_the_hosts_own_only(
    kind: str, kareli: Municipality, theirs: Holdings, published: dict[str, PortalPage]
) -> None:
    answer = Client(headers={"host": KARELI_HOST}).get(f"/api/v1/{kind}")
    assert answer.status_code == 200
    assert theirs.mark not in str(answer.json()["items"])


def test_no_host_opens_another_site_by_a_parameter(
    kareli: Municipality, khobi: Municipality, visit: Callable[..., Any]
) -> None:
    assert visit(f"/api/v3/pages/?site={KHOBI_HOST}").status_code == 404
    listed = visit("/api/v3/pages/").json()
    assert listed["items"]
    assert not any("khobi" in str(item["meta"].get("html_url")) for item in listed["items"])
    assert visit("/api/v1/news?municipality=khobi").status_code == 404
