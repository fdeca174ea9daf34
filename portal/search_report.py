"""What residents searched for, as staff may see it: everything for analysts, its own for an editor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from municipalities.api import (
    Topic,
    current_language,
    is_national,
    list_municipalities,
    municipalities_of,
)
from search.api import QueryFigure, abandoned_queries, query_figures, zero_result_queries

NATIONAL = "national"  # the national portal has no slug
FIGURES: dict[str, Callable[..., list[QueryFigure]]] = {
    "nothing": zero_result_queries,
    "abandoned": abandoned_queries,
    "all": query_figures,
}
KINDS = [
    ("nothing", _("Found nothing")),
    ("abandoned", _("Found something, nothing was opened")),
    ("all", _("All searches")),
]
PERIODS = [(7, _("7 days")), (30, _("30 days")), (90, _("90 days")), (365, _("One year"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One query; `abandoned` counts searches that found something of which nothing was opened."""

    figure: QueryFigure
    place: str
    topic: str

    @property
    def abandoned(self) -> int:
        return max(0, self.figure.searches - self.figure.without_results - self.figure.opened)


class ReportForm(forms.Form):
    """Which queries are listed. An editor has only the ones that found nothing, of one's own."""

    kind = forms.ChoiceField(label=_("Searches"), choices=KINDS, initial="nothing")
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("Both")), ("ka", _("Georgian")), ("en", _("English"))],
        required=False,
    )
    days = forms.TypedChoiceField(label=_("Period"), choices=PERIODS, coerce=int, initial=30)

    def __init__(self, data: Any, *, user: Any) -> None:
        self._names = place_names()
        own = own_places(user=user, names=self._names)
        first = own[0][0] if own else ""
        defaults = {"kind": "nothing", "municipality": first, "language": "", "days": "30"}
        super().__init__({**defaults, **{name: value for name, value in data.items() if value}})
        fields: dict[str, Any] = self.fields
        fields["municipality"].choices = own
        if not is_national(user):
            fields["kind"].choices = KINDS[:1]
            fields["municipality"].required = True

    def rows(self, *, today: date) -> list[ReportRow]:
        """The queries asked for; none for a choice that is not offered."""
        if not self.is_valid():
            return []
        chosen = self.cleaned_data
        place = chosen["municipality"]
        figures = FIGURES[chosen["kind"]](
            municipality={"": None, NATIONAL: ""}.get(place, place),
            language=chosen["language"] or None,
            since=today - timedelta(days=chosen["days"] - 1),
            until=today,
        )
        names, topics = dict(self._names), dict(topic_names())
        return [
            ReportRow(
                figure=figure,
                place=names.get(figure.municipality, figure.municipality),
                topic=topics.get(figure.topic, figure.topic),
            )
            for figure in figures
        ]


def place_names() -> list[tuple[str, str]]:
    """Slug and name of every municipality, in the active language."""
    language = current_language()
    return [(each.slug, each.name) for each in list_municipalities(language=language)]


def own_places(*, user: Any, names: list[tuple[str, str]]) -> list[tuple[str, Any]]:
    """Of these places those whose searches the user may see, as choices; the first is shown."""
    if is_national(user):
        return [("", _("All")), (NATIONAL, _("National portal")), *names]
    own = set(municipalities_of(user=user).values_list("slug", flat=True))
    return [(slug, name) for slug, name in names if slug in own]


def topic_names() -> list[tuple[str, str]]:
    """Code and name of every topic, in the active language."""
    return [(topic.code, topic.name) for topic in Topic.objects.order_by("order", "code")]
