"""Texts that know their language."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils.translation import override

from services_catalog.text import NO_TEXT, Text, text_of


@pytest.mark.parametrize(
    ("ka", "en", "expected"),
    [
        ("ბაღი", "Kindergarten", Text("Kindergarten", "en")),
        ("ბაღი", "", Text("ბაღი", "ka")),
        ("ბაღი", None, Text("ბაღი", "ka")),
        (None, None, Text("", "ka")),
    ],
)
def test_missing_english_is_georgian(ka: str | None, en: str | None, expected: Text) -> None:
    text = text_of(SimpleNamespace(name_ka=ka, name_en=en), "name", language="en")
    assert (text, text.language) == (expected, expected.language)


def test_nothing_at_all_has_no_text() -> None:
    assert not text_of(None, "name", language="ka")
    assert not NO_TEXT


def test_lines_are_the_ones_that_say_something() -> None:
    assert Text(" ერთი \n\n ორი", "ka").lines == ("ერთი", "ორი")


def test_template_marks_a_foreign_text_and_escapes_it() -> None:
    template = Template("{{ text }}")
    with override("en"):
        foreign = template.render(Context({"text": Text("<ბაღი>", "ka")}))
        own = template.render(Context({"text": Text("<b>", "en")}))
    assert foreign == '<span lang="ka">&lt;ბაღი&gt;</span>'
    assert own == "&lt;b&gt;"
