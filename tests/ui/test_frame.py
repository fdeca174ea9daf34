"""The page frame holds with everything known about a site and with nothing."""

import re
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from ui.api import Contact, FooterColumn, LanguageLink, Link, SiteFrame

LANGUAGES = [
    LanguageLink(code="ka", label="ქართული", url="/ka/", current=True),
    LanguageLink(code="en", label="English", url="/en/"),
]

NO_DETAILS = {"where": None, "why": None, "text": None, "updated": None}


def page(**values: Any) -> str:
    return render_to_string("base.html", {"site": SiteFrame(name="ქარელი", **values)})


def test_a_site_of_which_nothing_is_known() -> None:
    text = page()
    assert '<html lang="ka" data-dye="indigo">' in text
    assert 'role="search"' not in text
    assert text.count("<header") == text.count("<main") == text.count("<footer") == 1


def test_the_dye_is_on_the_root() -> None:
    assert 'data-dye="pine"' in page(dye="pine")


def test_the_other_language_is_marked() -> None:
    text = page(language_links=LANGUAGES)
    assert re.search(r'<li lang="en"\s*>\s*<a href="/en/"\s+hreflang="en"', text)
    assert '<link rel="alternate" hreflang="en" href="/en/">' in text


def test_the_menu_of_the_phone_leads_to_the_footer() -> None:
    text = page(navigation=[Link(label="სერვისები", url="/ka/services/", current=True)])
    assert 'href="#site-menu"' in text
    assert text.index('id="site-menu"') > text.index("<footer")
    assert text.count('aria-current="page"') == 2


def test_without_a_menu_there_is_no_way_to_it() -> None:
    assert "#site-menu" not in page()


def test_the_phone_can_be_dialled() -> None:
    assert 'href="tel:+995369000000"' in page(
        contact=Contact(name="მერია", phone="+995 369 00 00 00")
    )


def test_what_is_unknown_leaves_no_empty_line() -> None:
    text = page(contact=Contact(name="მერია"))
    assert "None" not in text
    assert "mailto:" not in text


def test_the_gravest_alert_stands_above_the_search() -> None:
    alerts = [
        {"id": 1, "level": "emergency", "heading": "ხანძარი", "links": [], **NO_DETAILS},
        {"id": 2, "level": "info", "heading": "წყალი", "links": [], **NO_DETAILS},
    ]
    text = page(search_url="/ka/search/", alerts=alerts)
    assert text.index("alert-banner--emergency") < text.index("alert-banner--info")
    assert text.index("alert-heading-2") < text.index('role="search"')


def test_the_search_keeps_what_was_asked() -> None:
    site = SiteFrame(name="ქარელი", search_url="/ka/search/")
    text = render_to_string("base.html", {"site": site, "search_query": '"ბაღი"'})
    assert 'value="&quot;ბაღი&quot;"' in text


@pytest.mark.parametrize("language", ["ka", "en"])
def test_an_unknown_address_offers_the_way_home(language: str) -> None:
    with translation.override(language):
        text = render_to_string("404.html", {"site": SiteFrame(name="ქარელი", home_url="/home/")})
    assert 'href="/home/"' in text
    assert "404" not in text


def test_a_page_that_cannot_be_made_speaks_both_languages_without_any_context() -> None:
    text = render_to_string("500.html")
    assert 'lang="en"' in text
    assert "სცადეთ" in text


def test_a_phone_does_not_read_the_same_links_twice() -> None:
    links = [Link(label="სერვისები", url="/ka/services/")]
    text = page(navigation=links, footer_columns=[FooterColumn(heading="მერია", links=links)])
    assert re.search(r'<div class="wide-only">\s*<h2>მერია', text)
