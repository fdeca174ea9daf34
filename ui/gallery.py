"""Sample values for the gallery of components; the words stand in the two YAML files beside it."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django import forms
from django.core.paginator import Paginator
from django.utils.safestring import mark_safe

from .dyes import DYES
from .icons import names
from .site import Contact, FooterColumn, LanguageLink, Link, SiteFrame

FOLDER = Path(__file__).parent


class SampleForm(forms.Form):
    """One field as a form shows it."""

    village = forms.CharField(max_length=40)


def gallery_context(*, language: str) -> dict[str, Any]:
    """Give the gallery's whole context in one language."""
    words = _in_language(_words(), language)
    for hit in words["hits"]:
        hit["title"] = mark_safe(hit["title"])  # noqa: S308 - our own file
        hit["snippet"] = mark_safe(hit["snippet"] or "")  # noqa: S308 - our own file
    site = words.pop("site")
    words["best_answer"]["title"] = mark_safe(words["best_answer"]["title"])  # noqa: S308 - as above
    return {
        **words,
        "site": sample_site(words=site, language=language),
        "prose": mark_safe(words["prose"]),  # noqa: S308 - our own file
        "letters": _letters(words[f"letters_{language}"]),
        "page": Paginator(range(70), 7).page(3),
        "form": _form(words),
        "dyes": DYES,
        "icons": sorted(names()),
    }


def sample_site(*, words: dict[str, Any], language: str) -> SiteFrame:
    """Make the frame of an example site."""
    columns = [
        FooterColumn(
            heading=column["heading"],
            links=[Link(label=label, url="#") for label in column["links"]],
        )
        for column in words["columns"]
    ]
    languages = (("ka", "ქართული"), ("en", "English"))
    return SiteFrame(
        name=words["name"],
        subtitle=words["subtitle"],
        kind="municipality",
        dye="pine",
        initial="ქ",
        thread_name="ქარელი",
        home_url="#",
        navigation=[
            Link(label=label, url="#", current=number == 0)
            for number, label in enumerate(words["navigation"])
        ],
        footer_columns=columns,
        contact=Contact(**words["contact"]),
        language_links=[
            LanguageLink(code=code, label=label, url=f"?lang={code}", current=code == language)
            for code, label in languages
        ],
        search_url="#",
        switch_url="#",
        owner_note=words["note"],
    )


def _form(words: dict[str, Any]) -> SampleForm:
    """A form sent without its answer, so that the field shows its error."""
    form = SampleForm({})
    field = form.fields["village"]
    field.label = words["field"]["label"]
    field.help_text = words["field"]["hint"]
    field.error_messages["required"] = words["field"]["error"]
    return form


def _letters(alphabet: str) -> list[dict[str, str | None]]:
    """Every third letter has no entry."""
    return [
        {"letter": letter, "url": None if number % 3 == 2 else "#letter"}
        for number, letter in enumerate(alphabet)
    ]


@cache
def _words() -> dict[str, Any]:
    files = (FOLDER / "gallery.yaml", FOLDER / "gallery_more.yaml")
    parts = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return {**parts[0], **parts[1]}


def _in_language(node: Any, language: str) -> Any:
    """Replace every pair of ka and en by the words of one language."""
    if isinstance(node, list):
        return [_in_language(item, language) for item in node]
    if not isinstance(node, dict):
        return node
    if node.keys() == {"ka", "en"}:
        return node[language]
    return {key: _in_language(value, language) for key, value in node.items()}
