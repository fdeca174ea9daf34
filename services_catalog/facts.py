"""The facts of a service, each from the municipality where it says so, else from the national text."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from municipalities.api import NO_TEXT, Phrase, phrase
from services_catalog.models import CostKind, Service, ServiceVariant
from services_catalog.sheet import Fact, Origin, host_of


def documents_of(
    *, language: str, service: Service, variant: ServiceVariant | None
) -> tuple[tuple[Phrase, ...], str, Origin]:
    """Papers to bring, how sure we are of the list, and whose list it is."""
    if variant:
        local = phrase(variant, "documents", language=language).lines
        if local:
            return local, variant.documents_status, "local"
    rows = tuple(phrase(row, "name", language=language) for row in service.evidence.all())
    return rows, service.documents_status, "national"


def facts_of(
    *, language: str, service: Service, variant: ServiceVariant | None
) -> tuple[Fact, ...]:
    """All facts in the order a resident asks for them; unknown ones have an empty value.

    The texts made here (labels, counts) are in the active language.
    """
    return tuple(_facts(_Source(service, variant, language)))


class _Source:
    """Looks a value up in the variant first."""

    def __init__(self, service: Service, variant: ServiceVariant | None, language: str) -> None:
        self.service, self.variant, self.language = service, variant, language

    def column(self, code: str, label: str) -> Fact:
        """The fact of the column `code`, which both models have."""
        owner: Service | ServiceVariant = self.service
        if self.variant and phrase(self.variant, code, language=self.language):
            owner = self.variant
        value = phrase(owner, code, language=self.language)
        origin: Origin = "national" if owner is self.service else "local"
        return self.fact(code, label, value, getattr(owner, f"{code}_status"), origin)

    def fact(self, code: str, label: str, value: Phrase, status: str, origin: Origin) -> Fact:
        """A fact, checked when its owner was."""
        owner = self.variant if origin == "local" and self.variant else self.service
        return Fact(
            code=code,
            label=label,
            value=value,
            status=status,
            origin=origin,
            checked_on=owner.checked_on,
        )

    @property
    def cost_kind(self) -> str:
        """Which way the money goes, by whoever gave the amount."""
        return (self.variant.cost_kind if self.variant else "") or self.service.cost_kind


def _facts(source: _Source) -> Iterator[Fact]:
    is_payment = source.cost_kind == CostKind.PAYMENT
    yield source.column("cost", _("What you receive") if is_payment else _("What it costs"))
    yield source.column("processing_time", _("When you get an answer"))
    yield _documents_fact(source)
    yield _eservice_fact(source)
    if source.variant:
        act = phrase(source.variant, "legal_act", language=source.language)
        yield source.fact(
            "legal_act", _("Local legal act"), act, source.variant.legal_act_status, "local"
        )
    legal_basis = phrase(source.service, "legal_basis", language=source.language)
    status = source.service.legal_basis_status
    yield source.fact("legal_basis", _("Legal basis"), legal_basis, status, "national")


def _documents_fact(source: _Source) -> Fact:
    documents, status, origin = documents_of(
        language=source.language, service=source.service, variant=source.variant
    )
    count = len(documents)
    text = ngettext("%(count)d document, see the list", "%(count)d documents, see the list", count)
    value = Phrase(text % {"count": count} if count else "", source.language)
    return source.fact("documents", _("Documents to bring"), value, status, origin)


def _eservice_fact(source: _Source) -> Fact:
    service, variant = source.service, source.variant
    if variant and variant.form_url:
        value = Phrase(host_of(variant.form_url), source.language)
        return source.fact("eservice", _("Online"), value, variant.form_status, "local")
    note = phrase(service, "eservice_note", language=source.language)
    value = note or Phrase(host_of(service.eservice_url), source.language)
    value = value if service.eservice_url else NO_TEXT
    fact = source.fact("eservice", _("Online"), value, service.eservice_status, "national")
    return replace(fact, checked_on=service.eservice_checked_on or fact.checked_on)
