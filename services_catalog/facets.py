"""The choices a list of services offers, each with the number of services behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from municipalities.api import Phrase, Topic, phrase
from services_catalog.filters import ServiceFilter
from services_catalog.models import Audience, Channel, LifeEvent, Service, ServiceCategory
from services_catalog.models.service import CHANNEL_FIELDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice; `count` is how many services one would see after choosing it."""

    code: str
    label: Phrase
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One question of the filter form; `name` is the parameter in the address."""

    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> Option | None:
        """The option that is set, if any."""
        return next((option for option in self.options if option.is_chosen), None)


def list_facets(*, language: str, filters: ServiceFilter) -> tuple[Facet, ...]:
    """The questions, in the order of the form; choices that would show nothing are left out."""
    with override(language):
        return _facets(language, filters)


def topic_label(*, language: str, filters: ServiceFilter) -> Phrase:
    """The name of the topic that links from elsewhere filter by; its code where it is unknown."""
    topic = Topic.objects.filter(code=filters.topic).first()
    return phrase(topic, "name", language=language) if topic else Phrase(filters.topic)


def _facets(language: str, filters: ServiceFilter) -> tuple[Facet, ...]:
    return (
        _facet("category", _("Topic"), _coded(ServiceCategory, language, "category", filters)),
        _facet("channel", _("Where to apply"), _channels(language, filters)),
        _facet("life_event", _("Life event"), _coded(LifeEvent, language, "life_event", filters)),
        _facet("audience", _("For whom"), _coded(Audience, language, "audience", filters)),
    )


def _facet(name: str, label: str, options: Iterator[Option]) -> Facet:
    kept = tuple(option for option in options if option.count or option.is_chosen)
    return Facet(name=name, label=label, options=kept)


def _coded(
    model: type[models.Model], language: str, name: str, filters: ServiceFilter
) -> Iterator[Option]:
    """Choices of a code list, counted as if this question were not answered yet."""
    others = filters.without(name).apply(Service.objects.order_by())
    rows: Any = model._default_manager.annotate(  # noqa: SLF001 - Django's own name for it
        count=Count("services", filter=Q(services__in=others.values("pk")), distinct=True)
    )
    for row in rows:
        yield Option(
            code=row.code,
            label=phrase(row, "name", language=language),
            count=row.count,
            is_chosen=row.code == getattr(filters, name),
        )


def _channels(language: str, filters: ServiceFilter) -> Iterator[Option]:
    others = filters.without("channel").apply(Service.objects.order_by())
    counts = others.aggregate(
        **{
            channel.value: Count("pk", filter=Q(**{field: True}), distinct=True)
            for channel, field in CHANNEL_FIELDS.items()
        }
    )
    for channel in Channel:
        yield Option(
            code=channel.value,
            label=Phrase(str(channel.label), language),
            count=counts[channel.value],
            is_chosen=channel.value == filters.channel,
        )
