"""What the CMS's API does not take: it says in words what is wrong, and where."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import APIToken

from municipalities.models import ActivityIndexPage, Municipality, NewsIndexPage, NewsPage, User
from tests.conftest import KARELI_HOST
from tests.municipalities.cms.conftest import Holdings

Api = Callable[..., Any]
NEWS = "municipalities.NewsPage"


@pytest.fixture
def index(kareli: Municipality) -> NewsIndexPage:
    return NewsIndexPage.objects.get(municipality=kareli)


def send(api: Api, index: Any, *, publish: bool = False, **fields: Any) -> Any:
    """Ask for a news item below the index."""
    meta = {"type": NEWS, "parent_id": index.pk, "action": "publish" if publish else None}
    return api("post", "", {"meta": meta, **fields})


def complaints(answer: Any) -> dict[str, str]:
    """Where something is wrong, and what; of an answer in problem form."""
    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    errors = answer.json()["errors"]
    return {".".join(map(str, error.get("loc", ()))): error["msg"] for error in errors}


@pytest.mark.parametrize("publish", [True, False])
@pytest.mark.parametrize("title", [{}, {"title_ka": ""}, {"title_ka": None}, {"title": " "}])
def test_a_page_needs_a_georgian_title(
    title: dict[str, Any], publish: bool, index: NewsIndexPage, api: Api
) -> None:
    before = NewsPage.objects.count()
    said = complaints(send(api, index, publish=publish, title_en="English only", **title))
    assert "title_ka" in said
    assert NewsPage.objects.count() == before


def test_a_page_keeps_its_georgian_title(index: NewsIndexPage, api: Api) -> None:
    key = send(api, index, publish=True, title_ka="სათაური").json()["id"]
    for title in ("", None, "   "):
        refused = api("patch", f"{key}/", {"meta": {"action": "publish"}, "title_ka": title})
        assert "title_ka" in complaints(refused)
    assert NewsPage.objects.get(pk=key).title_ka == "სათაური"


def test_a_misspelt_field_is_not_lost_silently(index: NewsIndexPage, api: Api) -> None:
    for fields in ({"title_ge": "x"}, {"picture": 1}, {"municipality": 2, "live": True}):
        (said,) = complaints(send(api, index, title_ka="სათაური", **fields)).values()
        assert all(name in said for name in fields)
    key = send(api, index, title_ka="სათაური").json()["id"]
    assert "titel_ka" in str(complaints(api("patch", f"{key}/", {"titel_ka": "სხვა"})))


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("text", "body_ka"),
        ([1], "body_ka.0"),
        ([{}], "body_ka.0.type"),
        ([{"type": "video", "value": ""}], "body_ka.0.type"),
        ([{"type": ["heading"], "value": ""}], "body_ka.0.type"),
        ([{"type": "heading"}], "body_ka.0.value"),
        ([{"type": "image", "value": 5}], "body_ka.0.value"),
        ([{"type": "image", "value": {"image": "abc", "alt_text": "a"}}], "body_ka.0.value.image"),
        ([{"type": "quote", "value": {"txt": "a"}}], "txt"),
        ([{"type": "documents", "value": {"documents": 3}}], "body_ka.0.value.documents"),
        ([{"type": "documents", "value": {"documents": [{}]}}], "body_ka.0.value.documents.0"),
        ([{"type": "faq", "value": {"items": ["a"]}}], "body_ka.0.value.items.0"),
        ([{"type": "text", "value": {"format": "word", "content": ""}}], "body_ka.0.value"),
        ([{"type": "text", "value": 7}], "body_ka.0.value"),
        ([{"type": "table", "value": {"caption": "a", "table": [1]}}], "body_ka.0.value.table"),
        ([{"type": "table", "value": {"caption": "a", "table": {"x": 1}}}], "value.table"),
        ([{"type": "table", "value": {"caption": "a", "table": {"data": [1]}}}], "value.table"),
    ],
)
def test_a_body_of_another_shape(body: Any, place: str, index: NewsIndexPage, api: Api) -> None:
    said = complaints(send(api, index, title_ka="სათაური", body_ka=body))
    assert place in str(said)
    key = send(api, index, title_ka="სათაური").json()["id"]
    assert place in str(complaints(api("patch", f"{key}/", {"body_ka": body})))


@pytest.mark.parametrize(
    ("block", "place"),
    [
        ({"type": "image", "value": {}}, "0.alt_text"),
        ({"type": "heading", "value": None}, "0"),
        ({"type": "quote", "value": {"text": ""}}, "0.text"),
        ({"type": "documents", "value": {"documents": [999999]}}, "0.documents.0"),
        ({"type": "callout", "value": {"tone": "loud", "title": "a", "text": "b"}}, "0.tone"),
        ({"type": "contact", "value": {"name": "a", "email": "b"}}, "0.email"),
    ],
)
def test_a_block_that_lacks_something_is_named(
    block: dict[str, Any], place: str, index: NewsIndexPage, api: Api
) -> None:
    refused = send(api, index, publish=True, title_ka="სათაური", body_ka=[block])
    complaints(refused)
    said = [error["msg"] for error in refused.json()["errors"]]
    assert any(message.startswith(f"{place}: ") for message in said), said


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"topics": ["no-such-topic"]}, "topics"),
        ({"topics": "roads"}, "topics"),
        ({"published_on": "yesterday"}, "published_on"),
        ({"picture_id": 999999}, "picture"),
        ({"title_en": "a" * 300}, "title_en"),
        ({"review_by": "2026-13-01"}, "review_by"),
    ],
)
def test_a_value_that_cannot_be(
    fields: dict[str, Any], place: str, index: NewsIndexPage, api: Api
) -> None:
    assert place in str(list(complaints(send(api, index, title_ka="სათაური", **fields))))


def test_an_activity_ends_after_its_start(kareli: Municipality, api: Api) -> None:
    parent = ActivityIndexPage.objects.get(municipality=kareli)
    meta = {"type": "municipalities.ActivityPage", "parent_id": parent.pk}
    times = {"starts_at": "2026-12-01T10:00:00+04:00", "ends_at": "2026-12-01T09:00:00+04:00"}
    refused = api("post", "", {"meta": meta, "title_ka": "ჭადრაკი", **times})
    assert "ends_at" in complaints(refused)
    assert "starts_at" in str(list(complaints(api("post", "", {"meta": meta, "title_ka": "ა"}))))


def test_a_page_type_that_does_not_stand_there(index: NewsIndexPage, api: Api) -> None:
    for kind in ("municipalities.CentrePage", "municipalities.MunicipalityHomePage"):
        meta = {"type": kind, "parent_id": index.pk}
        assert api("post", "", {"meta": meta, "title_ka": "ა"}).status_code == 403


def test_what_belongs_to_another_municipality_is_not_used(
    index: NewsIndexPage, mine: Holdings, theirs: Holdings, api: Api
) -> None:
    before = NewsPage.objects.count()
    link = '<p><a linktype="{}" id="{}">x</a></p>'
    uses = [
        ("picture", {"picture_id": theirs.image.pk}),
        ("body_ka", {"body_ka": [_image(theirs)]}),
        ("body_en", {"body_en": [_image(theirs)]}),
        ("body_ka", {"body_ka": [_documents(theirs)]}),
        ("body_ka", {"body_ka": [_text(link.format("page", theirs.news.pk))]}),
        ("body_ka", {"body_ka": [_text(link.format("document", theirs.document.pk))]}),
    ]
    key = mine.news.pk
    for place, fields in uses:
        for refused in (
            send(api, index, title_ka="სათაური", **fields),
            send(api, index, publish=True, title_ka="სათაური", **fields),
            api("patch", f"{key}/", fields),
        ):
            assert place in complaints(refused)
            assert theirs.mark not in refused.content.decode()
    assert NewsPage.objects.count() == before
    own = [_image(mine), _documents(mine), _text(link.format("page", key))]
    accepted = send(api, index, title_ka="სათაური", picture_id=mine.image.pk, body_ka=own)
    assert accepted.status_code == 201, accepted.content


def _image(holdings: Holdings) -> dict[str, Any]:
    return {"type": "image", "value": {"image": holdings.image.pk, "alt_text": "ა"}}


def _documents(holdings: Holdings) -> dict[str, Any]:
    return {"type": "documents", "value": {"documents": [holdings.document.pk]}}


def _text(html: str) -> dict[str, Any]:
    return {"type": "text", "value": html}


def test_addresses_do_not_collide(index: NewsIndexPage, api: Api) -> None:
    made = [send(api, index, title_ka="ერთი სათაური").json()["meta"]["slug"] for _ in range(2)]
    assert made == ["erti-satauri", "erti-satauri-2"]
    assert "slug" in complaints(send(api, index, title_ka="სხვა", slug="erti-satauri"))
    for slug, kept in (("other", "other"), ("სხვა-გვერდი", "skhva-gverdi")):
        made = send(api, index, title_ka="სხვა", slug=slug).json()["meta"]["slug"]
        assert made == kept


def test_an_unfinished_page_is_not_published(
    index: NewsIndexPage, api: Api, visit: Callable[..., Any]
) -> None:
    """Wagtail lets a draft be incomplete, and its API does not look again when it publishes."""
    for number, (kind, value, place) in enumerate(UNFINISHED):
        body = [{"type": kind, "value": value}]
        draft = send(api, index, title_ka=f"სათაური {number}", body_ka=body).json()
        refused = api("post", f"{draft['id']}/actions/publish/")
        assert refused.status_code == 422
        assert any(error["msg"].startswith(f"0.{place}") for error in refused.json()["errors"])
        assert visit(f"/ka/news/{draft['meta']['slug']}/").status_code == 404


UNFINISHED = (
    ("image", {"image": None}, "alt_text: "),
    ("documents", {"documents": [None]}, "documents.0: "),
    ("quote", {}, "text: "),
)


def test_an_author_writes_but_does_not_publish(
    kareli: Municipality, index: NewsIndexPage, make_user: Callable[..., User]
) -> None:
    author = make_user("ana", Group.objects.get(name=f"{kareli.name_ka}: ავტორები"))
    token = APIToken.create_token(user=author, name="program")[1]
    client = Client(headers={"host": KARELI_HOST, "authorization": f"Bearer {token}"})

    def ask(method: str, path: str, body: Any) -> Any:
        return getattr(client, method)(f"/api/v3/pages/{path}", body, "application/json")

    assert send(ask, index, publish=True, title_ka="ა").status_code == 403
    draft = send(ask, index, title_ka="ა")
    assert draft.status_code == 201
    assert ask("post", f"{draft.json()['id']}/actions/publish/", None).status_code == 403
    assert not NewsPage.objects.get(pk=draft.json()["id"]).live
