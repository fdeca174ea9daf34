"""The news of a municipality as a feed (RSS 2.0)."""

from datetime import UTC, datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from municipalities.languages import localised
from municipalities.models import Municipality, NewsPage
from municipalities.page_queries import list_news_cards
from municipalities.queries import municipality_url

LENGTH = 30


def news_feed(*, municipality: Municipality, language: str, request: HttpRequest) -> HttpResponse:
    """The newest items; those without an English text are in Georgian."""
    address = municipality_url(municipality=municipality, path="/news/", language=language)
    name = localised(municipality, "official_name", language=language)
    feed = Rss201rev2Feed(
        title=_("%(municipality)s: news") % {"municipality": name},
        link=address,
        description=_("News of the municipality"),
        language=language,
        feed_url=request.build_absolute_uri(),
    )
    for item in list_news_cards(municipality=municipality)[:LENGTH]:
        _add(feed, item, municipality=municipality, language=language)
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


def _add(
    feed: Rss201rev2Feed, item: NewsPage, *, municipality: Municipality, language: str
) -> None:
    shown = "en" if language == "en" and item.title_en else "ka"
    url = municipality_url(municipality=municipality, path=item.site_path, language=language)
    feed.add_item(
        title=localised(item, "title", language=shown),
        link=url,
        description=localised(item, "summary", language=shown),
        unique_id=f"news-{item.pk}",
        unique_id_is_permalink=False,
        pubdate=datetime.combine(item.published_on, time.min, UTC),
    )
