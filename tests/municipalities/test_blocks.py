"""Blocks of a body as they are shown."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from municipalities.models import InformationPage, NewsPage, PortalDocument, PortalImage

Visit = Callable[..., Any]
TABLE = {
    "data": [["სოფელი", "დღე"], ["რუისი", None]],
    "first_row_is_table_header": True,
    "first_col_is_header": False,
    "table_header_choice": "row",
}
ANSWER = {"question": "როდის?", "answer": "<p>ხვალ</p>"}
BLOCKS = [
    (
        {"type": "table", "value": {"caption": "გრაფიკი", "table": TABLE}},
        [
            "<caption>გრაფიკი</caption>",
            '<th scope="col">სოფელი</th>',
            "<td>რუისი</td>",
            "<td></td>",
        ],
    ),
    (
        {
            "type": "table",
            "value": {
                "caption": "სია",
                "table": TABLE
                | {
                    "first_row_is_table_header": False,
                    "first_col_is_header": True,
                    "table_header_choice": "column",
                },
            },
        },
        ["<tbody>", '<th scope="row">სოფელი</th>', "<td>დღე</td>"],
    ),
    ({"type": "quote", "value": {"text": "წყალი მოვა", "source": "მერია"}}, ["<b>მერია</b>"]),
    (
        {"type": "callout", "value": {"tone": "warning", "title": "დარეკეთ", "text": "<p>112</p>"}},
        ["notice--warning", "<strong>დარეკეთ</strong>"],
    ),
    (
        {"type": "callout", "value": {"tone": "info", "title": "იცოდეთ", "text": "<p>უფასოა</p>"}},
        ['class="call-out"', "<p>უფასოა</p>"],
    ),
    (
        {"type": "faq", "value": {"items": [{"id": "1", "type": "item", "value": ANSWER}]}},
        ["<span>როდის?</span>", "<p>ხვალ</p>"],
    ),
    (
        {"type": "contact", "value": {"name": "სამსახური", "phone": "+995 11 22"}},
        ['href="tel:+9951122"'],
    ),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS, ids=[each["type"] for each, _ in BLOCKS])
def test_block_is_shown(
    make_page: Callable[..., Any], visit: Visit, block: dict[str, Any], expected: list[str]
) -> None:
    make_page(InformationPage, slug="water", body_ka=[block])
    text = visit("/ka/water/").content.decode()
    assert [part for part in expected if part not in text] == []


@pytest.fixture
def picture(kareli: Any) -> PortalImage:
    return PortalImage.objects.create(
        title="bridge",
        file=get_test_image_file(size=(1600, 900)),
        collection=kareli.collection,
        alt_text_ka="ხიდი",
        alt_text_en="A bridge",
    )


def test_picture_in_a_body_has_its_own_description_and_sizes(
    make_page: Callable[..., Any], visit: Visit, picture: PortalImage
) -> None:
    value = {"image": picture.pk, "alt_text": "ახალი ხიდი", "caption": "რუისი"}
    make_page(InformationPage, slug="bridge", body_ka=[{"type": "image", "value": value}])
    text = visit("/ka/bridge/").content.decode()
    for part in ('alt="ახალი ხიდი"', 'width="400"', 'height="225"', "800w", 'loading="lazy"'):
        assert part in text
    assert "<figcaption>რუისი</figcaption>" in text


@pytest.mark.parametrize(
    ("language", "title_en", "alt"),
    [("en", "Bridge", "A bridge"), ("en", "", "ხიდი"), ("ka", "", "ხიდი")],
)
def test_picture_of_news_is_described_in_the_language_of_its_text(
    make_page: Callable[..., Any],
    visit: Visit,
    picture: PortalImage,
    language: str,
    title_en: str,
    alt: str,
) -> None:
    make_page(NewsPage, slug="bridge", title_en=title_en, picture=picture)
    assert f'alt="{alt}"' in visit(f"/{language}/news/bridge/").content.decode()


def test_document_tells_kind_size_and_language(make_page: Callable[..., Any], visit: Visit) -> None:
    document = PortalDocument.objects.create(
        title="ბიუჯეტი",
        file=SimpleUploadedFile("budget.pdf", b"x" * 2048),
        collection=Collection.get_first_root_node(),
    )
    block = {"type": "documents", "value": {"documents": [document.pk]}}
    make_page(InformationPage, slug="budget", body_ka=[block])
    text = visit("/en/budget/").content.decode()
    assert '<span lang="ka">ბიუჯეტი</span>' in text
    assert "PDF, 2.0\u00a0KB, Georgian" in text
