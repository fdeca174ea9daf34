"""The choices of the filter form and their counts."""

from collections.abc import Callable
from typing import Any

from services_catalog.facets import list_facets
from services_catalog.filters import ServiceFilter

Make = Callable[..., Any]


def counts(language: str = "en", **codes: str) -> dict[str, dict[str, int]]:
    facets = list_facets(language=language, filters=ServiceFilter(**codes))
    return {facet.name: {option.code: option.count for option in facet.options} for facet in facets}


def test_count_is_what_one_would_see_after_choosing(make_service: Make) -> None:
    make_service("a", is_online=True, audiences=["family", "resident"], life_events=["birth"])
    make_service("b", is_online=True, audiences=["resident"])
    make_service("c", is_at_office=True)
    assert counts() == {
        "category": {"education": 3},
        "channel": {"online": 2, "office": 1},
        "life_event": {"birth": 1},
        "audience": {"family": 1, "resident": 2},
    }
    # The other questions count what is left; the answered one still offers its other answers.
    assert counts(audience="family") == {
        "category": {"education": 1},
        "channel": {"online": 1},
        "life_event": {"birth": 1},
        "audience": {"family": 1, "resident": 2},
    }


def test_chosen_option_stays_although_it_matches_nothing(make_service: Make) -> None:
    make_service("a", is_online=True)
    facet = list_facets(language="en", filters=ServiceFilter(channel="phone"))[1]
    assert facet.chosen
    assert (facet.chosen.label, facet.chosen.count) == ("By telephone", 0)
    assert [option.code for option in facet.options] == ["online", "phone"]


def test_labels_are_in_the_language_asked_for(make_service: Make) -> None:
    make_service("a")
    assert list_facets(language="ka", filters=ServiceFilter())[0].options[0].label == "განათლება"
    assert list_facets(language="en", filters=ServiceFilter())[0].label == "Topic"
