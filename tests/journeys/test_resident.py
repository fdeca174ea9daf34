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
def test_resident_goes_from_the_best_service_to_its_papers(
    kareli: str, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(f"{kareli}/ka/search/?q=ბაღში ჩაწერა", javascript=javascript)
    counted: list[str] = []
    page.on("request", lambda request: counted.append(request.url))
    card = page.locator("main article").first
    expect(card.get_by_role("heading")).to_contain_text("საბავშვო ბაღში")
    card.locator("a[href$='#papers']").click()
    expect(page).to_have_url(f"{kareli}/ka/services/kindergarten/#papers")
    expect(page.locator("#papers")).to_be_in_viewport()
    assert javascript == any("/search/opened/" in url for url in counted)


def test_resident_searches_and_opens_a_result_by_keyboard(kareli: str, open_page: OpenPage) -> None:
    page = open_page(f"{kareli}/ka/search/?q=ბაღში ჩაწერა", viewport={"width": 1280, "height": 900})
    stops: list[str] = []
    page.locator("input[name=q]").focus()
    while "services/kindergarten/" not in "".join(stops[-1:]) and len(stops) < 30:
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.href ?? document.activeElement.type"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    kinds = [at for at, stop in enumerate(stops) if "kind=" in stop]
    places = [at for at, stop in enumerate(stops) if "whole=" in stop]
    assert stops[0] == "submit"
    assert kinds
    assert max(kinds) < min(places) < len(stops) - 1
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{kareli}/ka/services/kindergarten/")


def test_resident_whose_municipality_has_nothing_is_led_to_another(
    kareli: str, open_page: OpenPage
) -> None:
    khobi = kareli.replace("kareli", "khobi")
    page = open_page(f"{khobi}/en/search/?q=რუისი", javascript=False)
    page.locator("main").get_by_role("link", name="Kareli").click()
    expect(page).to_have_url(re.compile(rf"{kareli}/en/search/\?q="))
    expect(page.locator("main article").first).to_be_visible()


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
