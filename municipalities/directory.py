"""The directory of all municipalities by region, and which one a misspelt name may mean."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from municipalities.languages import localised
from municipalities.models import Municipality, Region
from municipalities.queries import municipality_url
from search.analysis.romanisation import fold_latin

CLOSE_ENOUGH = 0.72  # of the letters in common: one or two slips in a name of five to ten letters


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryPlace:
    """A municipality; without its own site it has no `url`. `filled`: one of the first six."""

    name: str
    url: str | None
    filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryRegion:
    """A region for `components/region-list.html`."""

    name: str
    anchor: str
    code: str
    places: list[DirectoryPlace] = field(default_factory=list)
    closed: bool = False

    @property
    def open_places(self) -> list[DirectoryPlace]:
        return [place for place in self.places if place.url]

    @property
    def absent_names(self) -> str:
        """Those without a site, in one line."""
        return ", ".join(place.name for place in self.places if not place.url)


def directory(regions: Iterable[Region], *, language: str) -> list[DirectoryRegion]:
    """Regions that have municipalities here, with all of them."""
    return [
        DirectoryRegion(
            name=localised(region, "name", language=language),
            anchor=f"region-{region.code.lower()}",
            code=region.code,
            places=[_place(each, language=language) for each in region.municipalities.all()],
        )
        for region in regions
        if region.municipalities.all()
    ]


def _place(municipality: Municipality, *, language: str) -> DirectoryPlace:
    url = municipality_url(municipality=municipality, language=language)
    return DirectoryPlace(
        name=localised(municipality, "name", language=language),
        url=url if municipality.is_open else None,
        filled=municipality.wave == Municipality.Wave.PILOT,
    )


def guess_municipality(text: str, *, municipalities: Iterable[Municipality]) -> Municipality | None:
    """The municipality whose name or spelling is nearest to the text; None when none is near.

    Compared in folded Latin, so the script and the ways of romanising make no difference.
    """
    asked = fold_latin(text.strip().casefold())
    if not asked:
        return None
    scored = [(_likeness(asked, each), each) for each in municipalities]
    best, found = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return found if best >= CLOSE_ENOUGH else None


def _likeness(asked: str, municipality: Municipality) -> float:
    names = {fold_latin(name.casefold()) for name in (municipality.slug, *municipality.spellings)}
    return max(SequenceMatcher(None, asked, name).ratio() for name in names)
