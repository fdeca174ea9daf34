"""Texts that know their language."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils.translation import override

from municipalities.bilingual import NO_TEXT, Phrase, phrase


@pytest.mark.parametrize(
    ("ka", "en", "expected"),
    [
        ("ბაღი", "Kindergarten", Phrase("Kindergarten", "en")),
        ("ბაღი", "", Phrase("ბაღი", "ka")),
        ("ბაღი", None, Phrase("ბაღი", "ka")),
        (None, None, Phrase("", "ka")),
    ],
)
def test_missing_english_is_georgian(ka: str | None, en: str | None, expected: Phrase) -> None:
    text = phrase(SimpleNamespace(name_ka=ka, name_en=en), "name", language="en")
    assert (text, text.language) == (expected, expected.language)


def test_nothing_at_all_has_no_text() -> None:
    assert not phrase(None, "name", language="ka")
    assert not NO_TEXT


def test_lines_are_the_ones_that_say_something() -> None:
    assert Phrase(" ერთი \n\n ორი", "ka").lines == ("ერთი", "ორი")


def test_template_marks_a_foreign_text_and_escapes_it() -> None:
    template = Template("{{ text }}")
    with override("en"):
        foreign = template.render(Context({"text": Phrase("<ბაღი>", "ka")}))
        own = template.render(Context({"text": Phrase("<b>", "en")}))
    assert foreign == '<span lang="ka">&lt;ბაღი&gt;</span>'
    assert own == "&lt;b&gt;"
