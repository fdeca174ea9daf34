"""Search learns of every change of a page within the transaction that makes it, or it is not made."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail import signals
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import PageViewRestriction, Revision

from municipalities.models import (
    InformationPage,
    Municipality,
    MunicipalityHomePage,
    NewsIndexPage,
    NewsPage,
    PortalPage,
)
from search import api as search_api
from search.models import IndexChange

Make = Callable[..., Any]
AFTERWARDS = (
    signals.page_published,
    signals.page_unpublished,
    signals.page_slug_changed,
    signals.pre_page_move,
    signals.post_page_move,
    signals.published,
    signals.unpublished,
)
PAST = timezone.now() - timedelta(hours=1)


class RefusedError(Exception):
    """What is raised in the place of a change that search cannot be told."""


@pytest.fixture
def tree(make_page: Make, kareli: Municipality) -> dict[str, Any]:
    """A page with one below it, an alias of the latter, an alias of that one, and another page."""
    above = make_page(InformationPage, title_ka="ზედა", slug="above")
    below = InformationPage(title_ka="ქვედა", slug="below")
    above.add_child(instance=below)
    below.save_revision().publish()
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    alias = below.create_alias(parent=home, update_slug="alias")
    second = alias.create_alias(parent=home, update_slug="second")
    other = make_page(InformationPage, title_ka="სხვა", slug="other")
    pages = {"above": above, "below": below, "alias": alias, "second": second, "other": other}
    return {name: PortalPage.objects.get(pk=page.pk).specific for name, page in pages.items()}


@pytest.fixture
def no_news_from_wagtail(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Wagtail sends when a change is kept reaches nobody, as if the process had died."""
    for signal in AFTERWARDS:
        monkeypatch.setattr(signal, "receivers", [])


def publish(tree: dict[str, Any]) -> None:
    tree["below"].save_revision().publish()


def unpublish(tree: dict[str, Any]) -> None:
    tree["below"].unpublish()


def expire(tree: dict[str, Any]) -> None:
    PortalPage.objects.filter(pk=tree["below"].pk).update(expire_at=PAST)
    call_command("publish_scheduled")


def publish_as_scheduled(tree: dict[str, Any]) -> None:
    revision = tree["below"].save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=PAST)
    call_command("publish_scheduled")


def give_a_new_address(tree: dict[str, Any]) -> None:
    tree["above"].slug = "another"
    tree["above"].save()


def move(tree: dict[str, Any]) -> None:
    tree["above"].move(tree["other"], pos="last-child")


def delete(tree: dict[str, Any]) -> None:
    tree["above"].delete()


def convert(tree: dict[str, Any]) -> None:
    ConvertAliasPageAction(tree["alias"]).execute()


def make_private(tree: dict[str, Any]) -> None:
    page = PortalPage.objects.get(pk=tree["below"].pk)
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def make_public(tree: dict[str, Any]) -> None:
    PageViewRestriction.objects.filter(page=tree["below"].pk).first().delete()


ACTIONS: dict[Callable[[dict[str, Any]], None], set[str]] = {
    publish: {"below", "alias", "second"},
    unpublish: {"below", "alias", "second"},
    expire: {"below", "alias", "second"},
    publish_as_scheduled: {"below", "alias", "second"},
    give_a_new_address: {"above", "below"},
    move: {"above", "below"},
    delete: {"above", "below", "alias", "second"},
    convert: {"alias", "second"},
}
PRIVACY = {make_private: {"below", "alias", "second"}, make_public: {"below", "alias", "second"}}


def changes() -> set[tuple[str, str]]:
    return set(IndexChange.objects.values_list("kind", "object_id"))


def name_of(action: Callable[..., None]) -> str:
    return action.__name__


@pytest.mark.usefixtures("no_news_from_wagtail")
@pytest.mark.parametrize("act", [*ACTIONS, *PRIVACY], ids=name_of)
def test_search_is_told_though_nobody_hears_of_it_afterwards(
    act: Callable[..., None], tree: dict[str, Any]
) -> None:
    if act is make_public:
        make_private(tree)
    IndexChange.objects.all().delete()
    told = {("page", str(tree[name].pk)) for name in {**ACTIONS, **PRIVACY}[act]}
    act(tree)
    assert changes() >= told


# Deleting is a transaction of Django's own, which leaves no savepoint to look from.
@pytest.mark.parametrize("act", [act for act in ACTIONS if act is not delete], ids=name_of)
def test_what_search_cannot_be_told_is_not_done(
    act: Callable[..., None], tree: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = ("pk", "path", "url_path", "live", "alias_of", "numchild", "last_published_at")
    rows = PortalPage.objects.order_by("pk").values_list(*fields)
    before = list(rows.all())

    def refuse(**_change: Any) -> None:
        raise RefusedError

    for told in ("record_change", "record_changes"):
        monkeypatch.setattr(f"municipalities.search_signals.{told}", refuse)
    with pytest.raises(RefusedError):
        act(tree)
    assert list(rows.all()) == before


@pytest.mark.usefixtures("no_news_from_wagtail")
def test_new_pages_copies_and_aliases_are_found(tree: dict[str, Any], kareli: Municipality) -> None:
    home = MunicipalityHomePage.objects.get(municipality=kareli)
    search_api.rebuild()
    made = home.add_child(instance=InformationPage(title_ka="ჩუმადხევი", slug="made"))
    copy = made.copy(update_attrs={"slug": "copy"}, keep_live=True)
    alias = made.create_alias(update_slug="follows")
    search_api.drain()
    asked = search_api.SearchRequest(query="ჩუმადხევი", language="ka", municipality="kareli")
    keys = {hit.object_id for hit in search_api.search(asked).items}
    assert keys == {str(page.pk) for page in (made, copy, alias)}


def test_drafts_are_nothing_to_search(make_page: Make) -> None:
    page = make_page(NewsPage)
    IndexChange.objects.all().delete()
    page.title_ka = "მონახაზი"
    page.save_revision()
    assert changes() == set()


def test_every_page_of_a_deleted_section_is_told_of(make_page: Make) -> None:
    page = make_page(NewsPage)
    IndexChange.objects.all().delete()
    NewsIndexPage.objects.get(municipality=page.municipality).delete()
    assert changes() == {("news", str(page.pk))}


def test_a_page_no_reader_finds_is_nothing_to_search(kareli: Municipality) -> None:
    IndexChange.objects.all().delete()
    NewsIndexPage.objects.get(municipality=kareli).save_revision().publish()
    assert changes() == set()
