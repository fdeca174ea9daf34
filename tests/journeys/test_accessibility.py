"""axe finds nothing, and nothing spills over, on every page type, in both languages and themes."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
NATIONAL = ["/", "/search/?q=ბაღი", "/services/", "/surveys/", "/about/"]
MUNICIPAL = [
    "/",
    "/services/",
    "/services/kindergarten/",
    "/services/id-card/",
    "/news/",
    "/activities/",
    "/centres/",
    "/contact/",
    "/search/?q=ბაღში",
    "/search/?q=ბაღში&kind=survey",
    "/search/?q=თხილი&own=1",
    "/search/?q=ხორგა",
    "/search/?q=ქქქქქქ",
    "/surveys/",
    "/surveys/information-needs/",
    "/no-such-page/",
]
FIRST_OF_LIST = ["/news/", "/activities/", "/centres/"]
LANGUAGES = pytest.mark.parametrize("language", ["ka", "en"])


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{page.url}: {each['id']} at {each['nodes'][0]['target']}" for each in found]


def overflow(page: Page) -> list[str]:
    width = page.evaluate("document.documentElement.scrollWidth")
    return [f"{page.url}: {width} px wide"] if width > page.viewport_size["width"] else []


@LANGUAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    portal: str, kareli: str, open_page: Callable[..., Page], language: str, scheme: str, width: int
) -> None:
    addresses = [f"{portal}/{language}{path}" for path in NATIONAL]
    addresses += [f"{kareli}/{language}{path}" for path in MUNICIPAL]
    viewport = {"width": width, "height": 900}
    page = open_page(addresses[0], color_scheme=scheme, viewport=viewport)
    found: list[str] = []
    for address in addresses:
        page.goto(address)
        found += violations(page)
    for path in FIRST_OF_LIST:
        page.goto(f"{kareli}/{language}{path}")
        page.locator("main h3 a, main h2 a").first.click()
        found += violations(page)
    assert not found


@LANGUAGES
def test_nothing_spills_over_at_320_pixels(
    portal: str, kareli: str, open_page: Callable[..., Page], language: str
) -> None:
    page = open_page(portal, viewport={"width": 320, "height": 640})
    found: list[str] = []
    for base, paths in ((portal, NATIONAL), (kareli, MUNICIPAL)):
        for path in paths:
            page.goto(f"{base}/{language}{path}")
            found += overflow(page)
    assert not found


@LANGUAGES
def test_no_page_asks_a_third_party_or_leaves_a_cookie(
    kareli: str, open_page: Callable[..., Page], language: str
) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in MUNICIPAL:
        page.goto(f"{kareli}/{language}{path}")
    assert not [url for url in asked if not url.startswith((kareli, "data:"))]
    assert not page.context.cookies()
