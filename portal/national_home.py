"""What the national home shows: where do you live, the regions as on a map, the sites, the tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from municipalities.api import (
    DirectoryPlace,
    DirectoryRegion,
    Municipality,
    current_language,
    directory,
    home_sections,
    list_regions,
    localised,
    municipality_url,
)

PILOT, SECOND = Municipality.Wave.PILOT, Municipality.Wave.SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """A region in its place among its neighbours, for `components/region-map.html`."""

    column: int
    row: int
    name: str
    wide: int | None = None
    high: int | None = None
    anchor: str = ""
    places: Sequence[DirectoryPlace] = ()
    closed: bool = False
    line: str = ""


# Column, row, width, height: where the regions lie, west to east and north to south.
PLACES_ON_MAP = {
    "GE-SZ": (2, 1, None, None),
    "GE-RL": (3, 1, None, None),
    "GE-MM": (5, 1, None, None),
    "GE-GU": (2, 2, None, None),
    "GE-IM": (3, 2, None, None),
    "GE-SK": (4, 2, None, None),
    "GE-TB": (5, 2, None, None),
    "GE-KA": (6, 2, None, 2),
    "GE-AJ": (2, 3, None, None),
    "GE-SJ": (3, 3, None, None),
    "GE-KK": (4, 3, 2, None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DyeCard:
    """A site on its own cloth, for `components/dye-card.html`."""

    name: str
    url: str
    dye: str
    initial: str
    thread_name: str
    slug: str
    line: str


def national_home_context(*, page: Any, request: HttpRequest) -> dict[str, Any]:
    """The directory, the map, the cards of both waves, and the parts other rooms registered."""
    del page, request
    language = current_language()
    regions = list(list_regions(language=language))
    shown = directory(regions, language=language)
    return {
        "regions": shown,
        "cells": map_cells(shown),
        "pilots": _cards(regions, wave=PILOT, language=language),
        "second_wave": _cards(regions, wave=SECOND, language=language),
        "count": sum(len(region.places) for region in shown),
        "sections": home_sections.build(
            municipality=None, language=language, now=timezone.localtime()
        ),
    }


def map_cells(regions: Sequence[DirectoryRegion]) -> list[MapCell]:
    """The regions in reading order, the occupied ones named but without a link."""
    cells = [_cell(region) for region in regions if region.code in PLACES_ON_MAP]
    cells += [
        _occupied(column=1, name=_("Autonomous Republic of Abkhazia")),
        _occupied(column=4, name=_("Tskhinvali region")),
    ]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _occupied(*, column: int, name: str) -> MapCell:
    return MapCell(column=column, row=1, name=name, closed=True, line=_("occupied territory"))


def _cell(region: DirectoryRegion) -> MapCell:
    column, row, wide, high = PLACES_ON_MAP[region.code]
    return MapCell(
        column=column,
        row=row,
        wide=wide,
        high=high,
        name=region.name,
        anchor=region.anchor,
        places=sorted(region.places, key=lambda place: not place.filled),
    )


def _cards(regions: Sequence[Any], *, wave: str, language: str) -> list[DyeCard]:
    """Sites of one wave, in the alphabetical order of the language."""
    found = [
        (each, region)
        for region in regions
        for each in region.municipalities.all()
        if each.wave == wave and each.is_open
    ]
    found.sort(key=lambda pair: localised(pair[0], "name", language=language))
    return [_card(each, region, language=language) for each, region in found]


def _card(municipality: Municipality, region: Any, *, language: str) -> DyeCard:
    return DyeCard(
        name=localised(municipality, "name", language=language),
        url=municipality_url(municipality=municipality, language=language),
        dye=municipality.dye,
        initial=municipality.name_ka[0],
        thread_name=municipality.name_ka,
        slug=municipality.slug,
        line=localised(region, "name", language=language),
    )
