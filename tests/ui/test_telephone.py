"""Numbers to call, as they are written in Georgia."""

import pytest
from django.template import Context, Template

from ui.api import phone_url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("+995 (369) 22-01 10", "tel:+995369220110"),
        ("0 369 22 01 10", "tel:0369220110"),
        ("112", "tel:112"),
        ("ნომერი არ არის", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_telephone_dials_digits(written: str | None, url: str) -> None:
    assert phone_url(written) == url
    template = Template("{% load ui %}{{ phone|phone_url }}")
    assert template.render(Context({"phone": written})) == url
