"""What a page's blocks lack, in words with the place of each."""

from django.core.exceptions import ValidationError
from wagtail.blocks import ListBlockValidationError, StructBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from municipalities.bodies import in_words, require_complete
from municipalities.models import InformationPage, NewsIndexPage

TABLE = {"data": [["სოფელი", "დღე"]], "first_col_is_header": True}


def test_each_complaint_names_its_block() -> None:
    required = ValidationError("required")
    inner = StructBlockValidationError({"alt_text": required, "image": required})
    documents = ListBlockValidationError({1: required}, non_block_errors=["too few"])
    error = StreamBlockValidationError({0: inner, 3: documents}, non_block_errors=["too many"])
    assert list(in_words(error)) == [
        "too many",
        "0.alt_text: required",
        "0.image: required",
        "3: too few",
        "3.1: required",
    ]


def test_looking_changes_nothing(country: None) -> None:
    page = InformationPage(title_ka="სათაური")
    page.body_ka = [("table", {"caption": "სია", "table": dict(TABLE)})]
    before = page.body_ka.get_prep_value()
    require_complete(page)
    assert page.body_ka.get_prep_value() == before


def test_a_page_without_a_body_lacks_nothing(country: None) -> None:
    require_complete(NewsIndexPage(title_ka="სიახლეები"))
