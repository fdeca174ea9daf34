"""The same documents as pages, found by Wagtail's own search in the database."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from modelsearch import index
from modelsearch.backends import get_search_backend
from wagtail.models import Locale

from benchmarks.search_bare import text_of
from benchmarks.search_times import Times
from municipalities.models import PortalPage
from search.document import SearchDocument

_BATCH, _HITS = 5000, 10


def store_pages(documents: Iterable[SearchDocument]) -> None:
    """Pages in the database and in its index, with the text of a document in the summary."""
    if not any(field.field_name == "summary_ka" for field in PortalPage.search_fields):
        PortalPage.search_fields = [*PortalPage.search_fields, index.SearchField("summary_ka")]
    entries = get_search_backend().get_index_for_model(PortalPage)
    for batch in _batches(_pages(documents)):
        entries.add_items(PortalPage, PortalPage.objects.bulk_create(batch))


def ask_pages(queries: Iterable[str]) -> tuple[Times, list[int]]:
    """The ten best pages for a query and the number of all, as a page of results needs them.

    Returns the times, and how many pages each query found.
    """
    times, numbers = Times(), []
    for query in queries:
        with times.one():
            found = PortalPage.objects.live().search(query)
            list(found[:_HITS])
            numbers.append(found.count())
    return times, numbers


def _pages(documents: Iterable[SearchDocument]) -> Iterator[object]:
    kind, locale = ContentType.objects.get_for_model(PortalPage), Locale.get_default()
    for number, document in enumerate(documents):
        yield PortalPage(
            path=f"0001{number:08d}",
            depth=3,
            title=document.title_ka,
            title_ka=document.title_ka,
            draft_title=document.title_ka,
            slug=document.slug,
            url_path=document.path,
            summary_ka=text_of(document),
            content_type=kind,
            locale=locale,
            live=True,
        )


def _batches(pages: Iterable[object]) -> Iterator[list[object]]:
    waiting = iter(pages)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
