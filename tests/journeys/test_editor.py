"""An editor publishes a news item in Georgian; a resident reads it a moment later."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from portal.demo.accounts import PASSWORD

pytestmark = pytest.mark.browser
TITLE = "ახალი სკვერი იხსნება"
DESKTOP = {"width": 1280, "height": 900}


def test_editor_publishes_a_news_item_that_then_appears(
    kareli: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{kareli}/cms/login/", viewport=DESKTOP)
    page.locator("input[name=username]").fill("kareli")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    expect(page).to_have_url(f"{kareli}/cms/")

    page.goto(f"{kareli}/cms/")
    page.get_by_role("link", name="სიახლის დამატება").first.click()
    page.locator("[name=title_ka]").fill(TITLE)
    page.locator("[name=summary_ka]").fill("სკვერი ცენტრალურ ქუჩაზეა, გახსნა შაბათსაა.")
    page.locator("[data-w-dropdown-target=toggle]").last.click()
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages .success, .w-messages .success").first).to_be_visible()

    reader = open_page(f"{kareli}/ka/news/")
    reader.get_by_role("link", name=TITLE).first.click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text(TITLE)
    assert "/ka/news/akhali-skveri-ikhsneba" in reader.url
