"""The list of news, twenty a page, and one news item."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from municipalities.breadcrumbs import breadcrumbs
from municipalities.components import news_card
from municipalities.languages import current_language, localised
from municipalities.models import NewsIndexPage, NewsPage
from municipalities.page_queries import list_news_cards
from municipalities.registries import related_services
from municipalities.topics import topic_names

PAGE_SIZE = 20


def index_context(*, page: NewsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """`cards` of the page asked for by `?page=`; a number out of range gives the nearest one."""
    news = Paginator(list_news_cards(municipality=page.own_municipality), PAGE_SIZE)
    shown = news.get_page(request.GET.get("page"))
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "pages": shown,
        "cards": [news_card(item) for item in shown],
    }


def item_context(*, page: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """A news item with its topics and the services that belong to them."""
    del request
    topics = list(page.topics.all())
    return {
        "breadcrumbs": breadcrumbs(page=page),
        "picture_alt": _alt(page) if page.picture else "",
        "topics": topic_names(topics),
        "services": related_services.find(
            municipality=page.municipality,
            language=current_language(),
            topics=[topic.code for topic in topics],
        ),
    }


def _alt(page: NewsPage) -> str:
    """What the picture shows, in the language of the text around it."""
    return localised(page.picture, "alt_text", language=page.content_language)
