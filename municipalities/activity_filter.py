"""What a reader of the list of activities asked for; anything unreadable counts as not asked."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.http import urlencode

from municipalities.models import ActivityPage
from municipalities.page_queries import at_shown_centre

Activities = QuerySet[ActivityPage]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFilter:
    """`first` and `last` are days, both included; `centre` is a slug."""

    audience: str = ""
    centre: str = ""
    first: date | None = None
    last: date | None = None
    is_past: bool = False

    @property
    def is_set(self) -> bool:
        return self != ActivityFilter(is_past=self.is_past)

    @property
    def parameters(self) -> dict[str, str]:
        """As the parameters of a link, the empty ones left out."""
        named = {
            "audience": self.audience,
            "centre": self.centre,
            "from": self.first.isoformat() if self.first else "",
            "to": self.last.isoformat() if self.last else "",
            "when": "past" if self.is_past else "",
        }
        return {name: value for name, value in named.items() if value}

    def link(self, **changes: object) -> str:
        """A link to the same list with something changed."""
        parameters = replace(self, **changes).parameters  # type: ignore[arg-type]
        return f"?{urlencode(parameters)}" if parameters else "?"

    def apply(self, activities: Activities, *, now: datetime) -> Activities:
        """Those asked for: past ones newest first, others from now on, the next one first."""
        found = activities
        if self.audience:
            for_them = (self.audience, ActivityPage.Audience.EVERYONE)
            found = found.filter(audience__in=for_them)
        if self.centre:
            found = at_shown_centre(found, slug=self.centre)
        found = self._within(found, now=now)
        if self.is_past:
            return found.filter(ends_at__lte=now).order_by("-starts_at", "-pk")
        return found if self.first else found.filter(ends_at__gt=now)

    def _within(self, found: Activities, *, now: datetime) -> Activities:
        if self.first:
            starts = datetime.combine(self.first, time.min, now.tzinfo)
            found = found.filter(ends_at__gt=starts)
        if self.last:
            ends = datetime.combine(self.last, time.min, now.tzinfo) + timedelta(days=1)
            found = found.filter(starts_at__lt=ends)
        return found


def read_activity_filter(query: QueryDict) -> ActivityFilter:
    """The filter in the parameters of a request."""
    audience = query.get("audience", "")
    return ActivityFilter(
        audience=audience if audience in ActivityPage.Audience.values else "",
        centre=query.get("centre", "")[:255],
        first=_day(query.get("from", "")),
        last=_day(query.get("to", "")),
        is_past=query.get("when") == "past",
    )


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None
