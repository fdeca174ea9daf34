"""What analysts do for search in the CMS: axe finds nothing and nothing spills over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from portal.demo.accounts import PASSWORD
from tests.journeys.test_accessibility import overflow, violations

pytestmark = pytest.mark.browser
ENOUGH = 5  # searches from which the report shows a query
UNKNOWN = "ჰჰჰჰჰჰ"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


@pytest.fixture
def analyst(portal: str, open_page: Callable[..., Page]) -> Callable[[int], Page]:
    """A page of the CMS with an analyst logged in."""

    def enter(width: int) -> Page:
        page = open_page(f"{portal}/cms/login/", viewport={"width": width, "height": 900})
        page.locator("input[name=username]").fill("analyst")
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("button[type=submit]").click()
        expect(page).to_have_url(f"{portal}/cms/")
        return page

    return enter


# Some never end (a wheel that turns), and one of a hidden element does not even begin.
SETTLED = """() => Promise.race([
    Promise.allSettled(document.getAnimations()
        .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
        .map(animation => animation.finished)),
    new Promise(resolve => setTimeout(resolve, 2000)),
]).then(() => null)"""


def defects(page: Page) -> list[str]:
    page.evaluate(SETTLED)  # a message that is still fading in has too little contrast
    return [*violations(page), *overflow(page)]


@contextmanager
def preview(page: Page, query: str) -> Iterator[Page]:
    """What the button on the edit form opens."""
    page.locator("[name=preview-query]").fill(query)
    with page.expect_popup() as opened:
        page.locator("button[formaction$='/preview/']").click()
    shown = opened.value
    shown.wait_for_load_state()
    yield shown
    shown.close()


@WIDTHS
def test_a_synonym_is_tried_before_it_is_saved(
    portal: str, analyst: Callable[[int], Page], width: int
) -> None:
    page = analyst(width)
    page.goto(f"{portal}/cms/synonym-sets/new/")
    found = defects(page)
    page.locator("[name=ka_terms]").fill(f"{UNKNOWN}\nსაბავშვო ბაღი")
    page.locator("[name=concept]").fill("tried")
    with preview(page, UNKNOWN) as shown:
        expect(shown.locator("#after + p")).not_to_have_text(
            shown.locator("#before + p").inner_text()
        )
        found += defects(shown)
    assert not found


@WIDTHS
def test_a_promoted_answer_is_tried_before_it_is_saved(
    portal: str, analyst: Callable[[int], Page], width: int
) -> None:
    page = analyst(width)
    page.goto(f"{portal}/cms/promoted-answers/new/")
    found = defects(page)
    with preview(page, "ბაღი") as shown:  # the form is not complete yet
        expect(shown.locator(".help-warning li").first).to_be_visible()
        found += defects(shown)
    for name, value in (("ka_queries", "ბაღი"), ("title_ka", "ყველა ბაღი"), ("path", "/services/")):
        page.locator(f"[name={name}]").fill(value)
    with preview(page, "ბაღი") as shown:
        expect(shown.locator("section").last).to_contain_text("ყველა ბაღი")
        found += defects(shown)
    assert not found


@WIDTHS
def test_a_search_without_results_is_given_a_topic(
    portal: str, kareli: str, analyst: Callable[[int], Page], width: int
) -> None:
    page = analyst(width)
    for _ in range(ENOUGH):
        page.goto(f"{kareli}/ka/search/?q={UNKNOWN}")
    page.goto(f"{portal}/cms/searches/")
    row = page.locator("tbody tr").filter(has_text=UNKNOWN)
    expect(row).to_have_count(1)
    found = defects(page)
    row.locator("select").select_option("preschool")
    row.get_by_role("button").click()
    expect(row.locator("select")).to_have_value("preschool")
    found += defects(page)
    assert not found
