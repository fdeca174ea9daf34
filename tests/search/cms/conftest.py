"""A browser of the CMS, and what may be found through it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from municipalities.models import User
from search.rebuild import rebuild
from tests.search.conftest import Corpus, make_document

Browser = Callable[[User], Client]


@pytest.fixture
def documents(corpus: Corpus, settings: Any, tmp_path: Any) -> None:
    """A kindergarten and the collection of waste, in an index of their own."""
    settings.SEARCH_URL = f"tantivy://{tmp_path}/index"
    corpus.add(
        make_document("garden", title_ka="საბავშვო ბაღში ჩაწერა"),
        make_document("waste", title_ka="ნარჩენების გატანა"),
        make_document("khobi", title_ka="ნარჩენები ხობში", municipality="khobi"),
    )
    rebuild()
