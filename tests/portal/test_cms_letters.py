"""The CMS speaks Georgian without Mtavruli capitals."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from municipalities.models import NewsIndexPage, User


@pytest.mark.cms
def test_labels_of_an_edit_form_have_no_mtavruli(visit: Callable[..., Any], anna: User) -> None:
    index = NewsIndexPage.objects.get(municipality__slug="kareli")
    page = visit(f"/cms/pages/add/municipalities/newspage/{index.pk}/", user=anna).content.decode()
    assert "სათაური" in page
    assert not re.findall("[\u1c90-\u1cbf]\\w*", page)
