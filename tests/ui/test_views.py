"""Delivery of the bundles and the mark; the gallery shows every component in both languages."""

import re
from pathlib import Path

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from ui import bundles, views

COMPONENTS = Path(__file__).parents[2] / "templates" / "components"
NOT_IN_THE_GALLERY = {"site-header-plain"}  # a page has one banner


def sent(accept: str = "", digest: str | None = None) -> HttpResponse:
    request = RequestFactory().get("/", headers={"accept-encoding": accept})
    return views.stylesheet(request, digest or bundles.stylesheet().digest)


@pytest.mark.parametrize(
    ("accept", "encoding"), [("gzip, br", "br"), ("gzip", "gzip"), ("", None), ("identity", None)]
)
def test_the_style_sheet_comes_compressed_as_the_reader_can(
    accept: str, encoding: str | None
) -> None:
    response = sent(accept)
    assert response.get("Content-Encoding") == encoding
    assert response["Vary"] == "Accept-Encoding"
    assert response["Content-Type"] == "text/css; charset=utf-8"


def test_the_right_hash_is_kept_for_ever_and_another_is_not() -> None:
    assert "immutable" in sent()["Cache-Control"]
    stale = sent(digest="0123456789ab")
    assert stale["Cache-Control"] == "no-cache"
    assert stale.content == bundles.stylesheet().body


def test_the_script_is_a_module_of_its_own_type() -> None:
    response = views.script(RequestFactory().get("/"), bundles.script().digest)
    assert response["Content-Type"].startswith("text/javascript")


def test_addresses_carry_the_hash() -> None:
    address = reverse("ui:stylesheet", args=[bundles.stylesheet().digest])
    assert address.endswith(f"portal.{bundles.stylesheet().digest}.css")


def test_the_mark_shows_the_initial_on_its_cloth() -> None:
    response = views.mark(RequestFactory().get("/"), "pine", "ქ")
    assert response["Content-Type"] == "image/svg+xml"
    assert "ქ" in response.content.decode()
    assert "#004530" in response.content.decode()


@pytest.mark.parametrize(("dye", "initial"), [("tartan", "ქ"), ("pine", "ქა")])
def test_an_unknown_mark_is_not_found(dye: str, initial: str) -> None:
    with pytest.raises(Http404):
        views.mark(RequestFactory().get("/"), dye, initial)


def test_a_mark_cannot_carry_markup() -> None:
    response = views.mark(RequestFactory().get("/"), "pine", "<")
    assert "&lt;</text>" in response.content.decode()


@pytest.fixture(params=["ka", "en"])
def gallery(request: pytest.FixtureRequest) -> str:
    answer = views.gallery(RequestFactory().get("/ui/", {"lang": request.param}))
    text = answer.content.decode()
    assert f'<html lang="{request.param}"' in text
    return text


def test_nothing_is_inline(gallery: str) -> None:
    assert not re.search(r"\sstyle=|\son\w+=|<style|javascript:", gallery)
    assert not re.search(r"<script(?![^>]*\ssrc=)", gallery)


def test_template_comments_stay_in_the_template(gallery: str) -> None:
    assert "{#" not in gallery
    assert "Context:" not in gallery


def test_ids_are_unique(gallery: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', gallery)
    assert sorted(ids) == sorted(set(ids))


def test_what_describes_a_field_is_there(gallery: str) -> None:
    ids = set(re.findall(r'\sid="([^"]+)"', gallery))
    named = re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', gallery)
    assert {name for names in named for name in names.split()} <= ids


def test_every_component_is_in_the_gallery() -> None:
    sources = [
        file.read_text(encoding="utf-8")
        for folder in ("components", "ui")
        for file in COMPONENTS.parent.joinpath(folder).glob("*.html")
    ]
    sources.append(COMPONENTS.parent.joinpath("base.html").read_text(encoding="utf-8"))
    shown = set(re.findall(r'include "components/([\w-]+)\.html"', "\n".join(sources)))
    assert {file.stem for file in COMPONENTS.glob("*.html")} - shown == NOT_IN_THE_GALLERY


@pytest.mark.parametrize("file", sorted(COMPONENTS.glob("*.html")), ids=lambda file: file.stem)
def test_a_component_says_what_it_needs(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(("{#", "{% comment %}"))
    assert "context" in text.split("\n{% endcomment %}")[0].split("#}")[0].lower()
    for comment in re.findall(r"{#.*", text):
        assert comment.rstrip().endswith("#}"), "a {# comment #} ends on its line"
