"""What residents come for: their municipality, a service in their own words, the survey."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
WITH_AND_WITHOUT_SCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])


@WITH_AND_WITHOUT_SCRIPT
def test_resident_changes_language_and_reaches_a_municipality(
    portal: str, kareli: str, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(portal, javascript=javascript)
    expect(page.locator("html")).to_have_attribute("lang", "ka")
    page.get_by_role("link", name="English").or_(page.get_by_role("link", name="EN")).first.click()
    expect(page).to_have_url(f"{portal}/en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Kareli").first.click()
    expect(page).to_have_url(f"{kareli}/en/")
    expect(page.locator("body.template-municipality-home-page")).to_be_visible()


@WITH_AND_WITHOUT_SCRIPT
def test_resident_finds_a_service_by_an_inflected_word(
    kareli: str, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(f"{kareli}/ka/", javascript=javascript)
    page.get_by_role("searchbox").or_(page.locator("input[name=q]")).first.fill("ბაღში")
    page.get_by_role("button", name="ძებნა").first.click()
    page.get_by_role("link", name="საბავშვო ბაღში").first.click()
    expect(page).to_have_url(f"{kareli}/ka/services/kindergarten/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ბაღში")


@WITH_AND_WITHOUT_SCRIPT
@pytest.mark.parametrize("language", ["ka", "en"])
def test_resident_answers_the_survey(
    kareli: str, open_page: OpenPage, language: str, javascript: bool
) -> None:
    page = open_page(f"{kareli}/{language}/surveys/information-needs/", javascript=javascript)
    page.locator("main form button").first.click()
    for _step in range(8):
        if "/thanks/" in page.url:
            break
        for choice in page.locator("main fieldset").all():
            choice.locator("input[type=radio], input[type=checkbox]").first.check()
        page.locator("main form button[type=submit]").first.click()
    expect(page).to_have_url(re.compile("/thanks/"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_unknown_host_offers_the_municipalities(portal: str, open_page: OpenPage) -> None:
    page = open_page(portal.replace("localhost", "nowhere.localhost"))
    page.get_by_role("heading", name="შიდა ქართლი").click()
    expect(page.get_by_role("link", name="ქარელი").first).to_be_visible()
