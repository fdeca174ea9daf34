"""Which words of a query any document of the site has, on both engines."""

from collections.abc import Callable

import pytest

from search.engines import get_engine
from search.plan import Match, Slot
from tests.search.conftest import make_document

Build = Callable[..., None]
pytestmark = pytest.mark.django_db


def knows(*values: str, how: str = "term") -> bool:
    match = Match("all_key", values, 1, how)  # type: ignore[arg-type]
    return get_engine().knows(Slot((), stand_ins=(match,)))


def test_several_words_stand_in_only_where_one_document_has_them_all(build: Build) -> None:
    build(make_document("1", title_ka="წყალი"), make_document("2", title_ka="გზა"))
    assert knows("წყლ", "გზ", how="any")
    assert not knows("წყლ", "გზ")
    build(make_document("3", title_ka="წყალი და გზა"))
    assert knows("წყლ", "გზ")


def test_a_word_that_only_a_deleted_document_had_is_not_known(build: Build) -> None:
    build(make_document("1", title_ka="წყალი"), make_document("2", title_ka="წყალი და გზა"))
    with get_engine().writer() as writer:
        writer.remove("service:2")
        writer.commit()
    assert knows("წყლ")
    assert not knows("გზ")
