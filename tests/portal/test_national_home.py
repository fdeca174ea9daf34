"""The national home: every municipality, the regions as on a map, the sites on their cloth."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils.translation import override

from municipalities.api import directory, list_regions
from municipalities.models import Municipality
from municipalities.provisioning import provision_municipality
from municipalities.queries import list_municipalities
from municipalities.registries import home_sections
from portal.national_home import map_cells
from tests.conftest import NATIONAL_HOST

Visit = Callable[..., Any]
MOST_QUERIES = 15


@pytest.fixture
def _no_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home_sections, "_builders", {})


@pytest.mark.parametrize("language", ["ka", "en"])
def test_all_municipalities_are_listed_the_open_ones_linked(
    kareli: Municipality, visit: Visit, language: str
) -> None:
    response = visit(f"/{language}/", host=NATIONAL_HOST)
    text = response.content.decode()
    assert response.status_code == 200
    for municipality in list_municipalities(language=language):
        assert getattr(municipality, f"name_{language}") in text
    assert text.count(f'href="http://kareli.localhost:8000/{language}/"') == 2
    assert "http://batumi.localhost" not in text


def test_those_without_a_site_are_named_in_words(kareli: Municipality, visit: Visit) -> None:
    text = visit("/en/", host=NATIONAL_HOST).content.decode()
    assert "Not here yet: Gori, Kaspi, Khashuri" in text
    region = next(
        each
        for each in visit("/en/", host=NATIONAL_HOST).context_data["regions"]
        if each.code == "GE-SK"
    )
    assert [place.name for place in region.open_places] == ["Kareli"]


def test_search_for_a_municipality_is_a_plain_form(country: None, visit: Visit) -> None:
    text = visit("/ka/", host=NATIONAL_HOST).content.decode()
    assert 'action="/ka/search/"' in text
    assert '<input type="hidden" name="kind" value="municipality">' in text
    assert "სად ცხოვრობთ" in text or "Where do you live?" in text


def test_occupied_territories_are_named_and_are_no_links(country: None) -> None:
    with override("en"):
        regions = directory(list_regions(language="en"), language="en")
        cells = map_cells(regions)
    closed = [cell for cell in cells if cell.closed]
    assert [cell.name for cell in closed] == [
        "Autonomous Republic of Abkhazia",
        "Tskhinvali region",
    ]
    assert {cell.line for cell in closed} == {"occupied territory"}
    assert all(not cell.anchor and not cell.places for cell in closed)


def test_every_region_has_its_own_place_on_the_map(country: None) -> None:
    cells = map_cells(directory(list_regions(language="ka"), language="ka"))
    assert len(cells) == 13
    assert len({(cell.column, cell.row) for cell in cells}) == 13
    assert sum(len(cell.places) for cell in cells) == 64


def test_pilots_stand_on_their_cloth_the_second_wave_below(
    kareli: Municipality, country: None, visit: Visit
) -> None:
    rustavi = Municipality.objects.get(slug="rustavi")
    provision_municipality(municipality=rustavi)
    context = visit("/ka/", host=NATIONAL_HOST).context_data
    assert [card.slug for card in context["pilots"]] == ["kareli", "khobi"]
    assert [card.slug for card in context["second_wave"]] == ["rustavi"]
    card = context["pilots"][0]
    assert (card.initial, card.dye, card.line) == ("ქ", kareli.dye, kareli.region.name_ka)


@pytest.mark.usefixtures("_no_sections")
def test_home_stands_without_parts_of_other_rooms(country: None, visit: Visit) -> None:
    Municipality.objects.update(site=None)
    text = visit("/en/", host=NATIONAL_HOST).content.decode()
    assert "What all Georgia looks for" not in text
    assert "No site has been opened yet." in text


def test_queries_are_the_same_with_more_sites(
    kareli: Municipality, khobi: Municipality, visit: Visit, django_assert_max_num_queries: Any
) -> None:
    visit("/ka/", host=NATIONAL_HOST)
    with django_assert_max_num_queries(MOST_QUERIES) as before:
        visit("/ka/", host=NATIONAL_HOST)
    for slug in ("akhmeta", "telavi"):
        provision_municipality(municipality=Municipality.objects.get(slug=slug))
    with django_assert_max_num_queries(len(before)):
        assert visit("/ka/", host=NATIONAL_HOST).status_code == 200
