"""What a list of services is narrowed by, in the page's form and in the API alike."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from django.db.models import QuerySet

from services_catalog.models import Service
from services_catalog.models.service import CHANNEL_FIELDS, Channel

LOOKUPS = {
    "category": "category__code",
    "life_event": "life_events__code",
    "audience": "audiences__code",
    "topic": "topics__code",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFilter:
    """Codes; an empty one does not filter. An unknown code matches nothing."""

    category: str = ""
    life_event: str = ""
    audience: str = ""
    topic: str = ""
    channel: str = ""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The filters there are, as they are called in an address."""
        return tuple(field.name for field in fields(cls))

    def chosen(self) -> Iterator[tuple[str, str]]:
        """Name and code of every filter that is set."""
        for name in self.names():
            if code := getattr(self, name):
                yield name, code

    def without(self, name: str) -> "ServiceFilter":
        """The same filter with one of them taken off."""
        return replace(self, **{name: ""})

    def apply(self, services: QuerySet[Service]) -> QuerySet[Service]:
        """The services that match every filter that is set."""
        for name, code in self.chosen():
            services = self._narrow(services, name, code)
        return services

    @staticmethod
    def _narrow(services: QuerySet[Service], name: str, code: str) -> QuerySet[Service]:
        if name == "channel":
            if code not in Channel.values:
                return services.none()
            return services.filter(**{CHANNEL_FIELDS[Channel(code)]: True})
        return services.filter(**{LOOKUPS[name]: code})
