"""Pages written by a program: both languages of every page type through the CMS's API."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from municipalities.models import (
    CentrePage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    PortalPage,
)
from tests.conftest import KHOBI_HOST
from tests.municipalities.cms.conftest import Holdings

Api = Callable[..., Any]


@pytest.fixture
def index(kareli: Municipality) -> NewsIndexPage:
    return NewsIndexPage.objects.get(municipality=kareli)


def meta(parent: PortalPage, kind: str = "NewsPage", **values: Any) -> dict[str, Any]:
    return {"type": f"municipalities.{kind}", "parent_id": parent.pk, **values}


NEWS = {
    "title_ka": "ხიდი გაიხსნა",
    "title_en": "The bridge is open",
    "summary_ka": "მდინარე მტკვარზე",
    "summary_en": "Over the river Mtkvari",
    "topics": ["roads", "transport"],
    "published_on": "2026-11-20",
    "body_ka": [
        {"type": "heading", "value": "როდის"},
        {"type": "text", "value": "<p>ხუთშაბათს <b>დილით</b></p>"},
        {"type": "quote", "value": {"text": "დიდი დღეა", "source": "მერი"}},
    ],
    "body_en": [{"type": "heading", "value": "When"}],
}


def test_news_in_both_languages_is_created_published_and_read(
    api: Api, index: NewsIndexPage, mine: Holdings, visit: Callable[..., Any]
) -> None:
    picture = {"image": mine.image.pk, "alt_text": "ხიდი"}
    body = [*NEWS["body_ka"], {"type": "image", "value": picture}]
    sent = {**NEWS, "body_ka": body, "picture_id": mine.image.pk}
    created = api("post", "", {"meta": meta(index), **sent})
    assert created.status_code == 201, created.content
    key = created.json()["id"]
    assert visit("/ka/news/khidi-gaikhsna/").status_code == 404  # a draft
    assert api("post", f"{key}/actions/publish/").status_code == 200
    georgian, english = (visit(f"/{each}/news/khidi-gaikhsna/") for each in ("ka", "en"))
    for text in ("ხიდი გაიხსნა", "მდინარე მტკვარზე", "<b>დილით</b>", "დიდი დღეა"):
        assert text in georgian.content.decode()
    for text in ("The bridge is open", "Over the river Mtkvari", "When"):
        assert text in english.content.decode()
    for language, title in (("ka", "ხიდი გაიხსნა"), ("en", "The bridge is open")):
        assert visit(f"/api/v1/news/{key}?lang={language}").json()["title"] == title
    assert visit("/ka/news/khidi-gaikhsna/", host=KHOBI_HOST).status_code == 404


HOURS = [
    {
        "type": "open",
        "value": {
            "days": ["mon", "tue"],
            "opens": "09:00:00",
            "closes": "18:00:00",
            "break_from": "13:00:00",
            "break_to": "14:00:00",
        },
    },
    {
        "type": "closed",
        "value": {"on": "2027-01-07", "reason_ka": "შობა", "reason_en": "Christmas"},
    },
]
TEXT = {"body_ka": NEWS["body_ka"], "body_en": NEWS["body_en"]}
BASE = {
    "title_ka": "სახელი",
    "title_en": "Name",
    "seo_title_ka": "სხვა სახელი",
    "seo_title_en": "Another name",
    "search_description_ka": "აღწერა",
    "search_description_en": "Description",
    "summary_ka": "მოკლედ",
    "summary_en": "In short",
    "topics": ["culture"],
    "content_contact": "კანცელარია",
    "review_by": "2027-05-01",
}
# Page type, where it stands, and its own fields.
TYPES: dict[str, tuple[str, dict[str, Any]]] = {
    "NewsPage": ("news", {"published_on": "2026-11-20", **TEXT}),
    "InformationPage": ("", TEXT),
    "ActivityPage": (
        "activities",
        {
            "starts_at": "2026-12-01T06:00:00Z",
            "ends_at": "2026-12-01T08:00:00Z",
            "audience": "children",
            "is_cancelled": True,
            "place_ka": "დარბაზი",
            "place_en": "Hall",
            "price_ka": "2 ლარი",
            "price_en": "2 GEL",
            "cancel_reason_ka": "წვიმა",
            "cancel_reason_en": "Rain",
            **TEXT,
        },
    ),
    "CentrePage": (
        "centres",
        {
            "phone": "+995 32 2 00 00 00",
            "opened_on": "2015-05-05",
            "opening_hours": HOURS,
            "is_step_free": True,
            "is_existence_verified": True,
            "address_ka": "სოფელი",
            "address_en": "Village",
            "services_here_ka": "ცნობა",
            "services_here_en": "Certificate",
            "facilities_ka": "ბიბლიოთეკა",
            "facilities_en": "Library",
            **TEXT,
        },
    ),
}


def place(kareli: Municipality, slug: str) -> PortalPage:
    home = kareli.site.root_page
    return home.get_children().get(slug=slug) if slug else home


def without_keys(value: Any) -> Any:
    """The answer without what the server adds to blocks; moments as moments."""
    if isinstance(value, list):
        return [without_keys(each) for each in value]
    if isinstance(value, dict):
        return {key: without_keys(each) for key, each in value.items() if key != "id"}
    if isinstance(value, str) and "data-block-key" in value:
        return re.sub(r' data-block-key="\w+"', "", value)
    return value


@pytest.mark.parametrize("kind", list(TYPES))
def test_every_field_comes_back_as_it_was_sent(
    kind: str, kareli: Municipality, mine: Holdings, api: Api
) -> None:
    slug, fields = TYPES[kind]
    sent = {**BASE, **fields, "is_english_checked": True}
    where = meta(place(kareli, slug), kind, action="publish")
    created = api("post", "", {"meta": where, **sent})
    assert created.status_code == 201, created.content
    read = api("get", f"{created.json()['id']}/").json()
    sent.pop("is_english_checked")
    assert {field: without_keys(read[field]) for field in sent} == sent
    assert read["translation_state"] == "up_to_date"


def test_every_kind_of_block_comes_back_as_it_was_sent(
    index: NewsIndexPage, mine: Holdings, api: Api, visit: Callable[..., Any]
) -> None:
    table = {"data": [["დღე", "საათი"], ["ორშაბათი", "9:00"]], "table_header_choice": "row"}
    body = [
        {"type": "heading", "value": "სათაური"},
        {"type": "text", "value": f'<p><a linktype="page" id="{mine.news.pk}">აქ</a></p>'},
        {"type": "image", "value": {"image": mine.image.pk, "alt_text": "ხიდი", "caption": ""}},
        {"type": "quote", "value": {"text": "სიტყვა", "source": "მერი"}},
        {"type": "table", "value": {"caption": "განრიგი", "table": table}},
        {"type": "documents", "value": {"documents": [mine.document.pk]}},
        {
            "type": "callout",
            "value": {"tone": "warning", "title": "ყურადღება", "text": "<p>კი</p>"},
        },
        {"type": "faq", "value": {"items": [{"question": "როდის?", "answer": "<p>ხვალ</p>"}]}},
        {
            "type": "contact",
            "value": {"name": "მერია", "phone": "1", "email": "", "address": "", "hours": ""},
        },
    ]
    where = meta(index, action="publish")
    created = api("post", "", {"meta": where, "title_ka": "ყველაფერი", "body_ka": body})
    assert created.status_code == 201, created.content
    read = without_keys(created.json()["body_ka"])
    sent_table, read_table = body[4]["value"]["table"], read[4]["value"]["table"]
    assert sent_table.items() <= read_table.items()
    read[4], body[4] = read_table["data"], sent_table["data"]
    assert read == body
    page = visit("/ka/news/qvelaperi/").content.decode()
    for words in ("ორშაბათი", "საბუთი", "ყურადღება", "როდის?", "მერია", "ხიდი"):
        assert words in page


def test_offices_are_replaced_as_a_whole(
    kareli: Municipality, api: Api, visit: Callable[..., Any]
) -> None:
    page = place(kareli, "contact")
    office = {
        "name_ka": "კანცელარია",
        "name_en": "Registry",
        "matter_ka": "განცხადებები",
        "matter_en": "Applications",
        "address_ka": "ქარელი",
        "address_en": "Kareli",
        "phone": "+995 368 2 00 00 00",
        "email": "office@example.ge",
        "opening_hours": HOURS,
    }
    publish = {"meta": {"action": "publish"}}
    changed = api("patch", f"{page.pk}/", {**publish, "offices": [office, office]})
    assert changed.status_code == 200, changed.content
    read = api("get", f"{page.pk}/").json()["offices"]
    assert [without_keys(each).items() >= office.items() for each in read] == [True, True]
    kept = {"id": read[0]["id"], "name_ka": "სხვა სახელი", "name_en": "Other name"}
    changed = api("patch", f"{page.pk}/", {**publish, "offices": [kept]})
    assert changed.status_code == 200, changed.content
    (left,) = api("get", f"{page.pk}/").json()["offices"]
    assert kept.items() <= left.items()
    assert (left["phone"], left["opening_hours"]) == ("", [])
    assert "Other name" in visit("/en/contact/").content.decode()


def test_an_activity_is_held_at_a_centre_of_ones_own(
    kareli: Municipality, khobi: Municipality, api: Api
) -> None:
    times = {"starts_at": "2026-12-01T06:00:00Z", "ends_at": "2026-12-01T08:00:00Z"}
    for owner, status in ((kareli, 201), (khobi, 422)):
        centre = place(owner, "centres").add_child(instance=CentrePage(title_ka="ცენტრი"))
        where = meta(place(kareli, "activities"), "ActivityPage")
        body = {"meta": where, "title_ka": "ჭადრაკი", **times, "centre_id": centre.pk}
        answer = api("post", "", body)
        assert answer.status_code == status, answer.content
        if status == 201:
            assert answer.json()["centre"]["id"] == centre.pk


def test_what_is_not_sent_stays(index: NewsIndexPage, api: Api) -> None:
    where = meta(index, action="publish")
    key = api("post", "", {"meta": where, **NEWS}).json()["id"]
    publish = {"meta": {"action": "publish"}}
    assert api("patch", f"{key}/", {**publish, "summary_en": "Shorter"}).status_code == 200
    read = api("get", f"{key}/").json()
    assert {name: without_keys(read[name]) for name in NEWS} == {**NEWS, "summary_en": "Shorter"}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"title_ka": "სხვა"}, "outdated"),
        ({"title_ka": "სხვა", "is_minor_edit": True}, "up_to_date"),
        ({"title_ka": "სხვა", "is_english_checked": True}, "up_to_date"),
        ({"title_ka": "სხვა", "title_en": "Other"}, "up_to_date"),
        ({"title_en": ""}, "missing"),
        ({"title_en": "", "is_translation_in_progress": True}, "in_progress"),
    ],
)
def test_the_state_of_the_translation_follows(
    changes: dict[str, Any], state: str, index: NewsIndexPage, api: Api
) -> None:
    key = api("post", "", {"meta": meta(index, action="publish"), **NEWS}).json()["id"]
    changed = api("patch", f"{key}/", {"meta": {"action": "publish"}, **changes})
    assert changed.status_code == 200, changed.content
    assert changed.json()["translation_state"] == state


def test_a_client_of_plain_wagtail_writes_georgian(index: NewsIndexPage, api: Api) -> None:
    names = {"title": "სათაური", "seo_title": "სხვა", "search_description": "აღწერა"}
    created = api("post", "", {"meta": meta(index), **names})
    assert created.status_code == 201, created.content
    page = NewsPage.objects.get(pk=created.json()["id"])
    assert (page.title_ka, page.seo_title_ka) == ("სათაური", "სხვა")
    assert (page.search_description_ka, page.title_en, page.slug) == ("აღწერა", None, "satauri")
    changed = api("patch", f"{page.pk}/", {"title": "ახალი"}).json()
    assert (changed["title"], changed["title_ka"]) == ("ახალი", "ახალი")


def test_readers_read_both_languages_without_a_token(
    index: NewsIndexPage, api: Api, visit: Callable[..., Any]
) -> None:
    key = api("post", "", {"meta": meta(index, action="publish"), **NEWS}).json()["id"]
    read = visit(f"/api/v3/pages/{key}/").json()
    assert (read["title_ka"], read["title_en"]) == (NEWS["title_ka"], NEWS["title_en"])
    assert read["topics"] == NEWS["topics"]
    made = api("post", "", {"meta": meta(index), **NEWS})
    assert made.status_code == 201, made.content
    draft = made.json()["id"]
    assert visit(f"/api/v3/pages/{draft}/").status_code == 404
