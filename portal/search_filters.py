"""The filters beside the results: kind of result, and where to look, as links with counts."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from portal.search_address import Asked
from search.api import SearchResults, registry


def kind_filter(asked: Asked, results: SearchResults) -> list[dict[str, Any]]:
    """Groups of `components/facets.html`; none where nothing of any kind was found."""
    facets = results.facets.get("kind", ())
    if not facets:
        return []
    labels, chosen = registry.labels(), asked.request.kinds
    kinds = [
        {
            "label": labels.get(facet.value, facet.value),
            "count": facet.count,
            "url": asked.url(kind=facet.value),
            "current": chosen == (facet.value,),
        }
        for facet in facets
    ]
    everything = {
        "label": _("All"),
        "count": sum(facet.count for facet in facets),
        "url": asked.url(kind=""),
        "current": not chosen,
    }
    return [{"heading": _("Kind of result"), "options": [everything, *kinds]}]


def place_filter(
    asked: Asked, results: SearchResults, elsewhere: SearchResults | None
) -> list[dict[str, Any]]:
    """The other groups: here or in the whole country, of which `elsewhere` is what is not shown."""
    if elsewhere is None:
        return []
    shown = asked.request.whole_country
    counts = {shown: results.count, not shown: elsewhere.count}
    labels = {False: _("This municipality"), True: _("All of Georgia")}
    options = [
        {
            "label": label,
            "count": counts[whole],
            "url": asked.url(whole=whole),
            "current": shown is whole,
        }
        for whole, label in labels.items()
    ]
    return [{"heading": _("Where to look"), "options": options}]


def chosen_filters(asked: Asked) -> Iterator[dict[str, str]]:
    """What is set, each with the address without it."""
    labels = registry.labels()
    for kind in asked.request.kinds:
        yield {"label": str(labels[kind]), "url": asked.url(kind="")}
