"""Shapes of the HTTP API's answers about services. `lang` is the language a text is really in."""

from datetime import date
from typing import Literal

from ninja import Schema

from municipalities.api import Language, Window

Status = Literal["verified", "partly", "unverified"]


class ServiceQuery(Window):
    """Filters by code."""

    category: str = ""
    life_event: str = ""
    audience: str = ""
    topic: str = ""
    channel: str = ""


class TextOut(Schema):
    text: str
    lang: Language


class ReferenceOut(Schema):
    code: str
    name: str


class ServiceOut(Schema):
    slug: str
    name: str
    summary: str
    lang: Language
    url: str
    category: ReferenceOut
    channels: list[str]
    has_local_details: bool


class ServicesOut(Schema):
    count: int
    lang: Language
    municipality: str | None
    items: list[ServiceOut]


class FactOut(Schema):
    """`origin`: whether the municipality or the national catalogue says so."""

    code: str
    label: str
    value: TextOut | None
    status: Status
    is_confirmed: bool
    origin: Literal["national", "local"]
    checked_on: date | None


class NextStepOut(Schema):
    kind: Literal["form", "office", "choose"]
    url: str
    is_confirmed: bool
    checked_on: date | None


class OfficeOut(Schema):
    name: TextOut
    address: TextOut | None
    hours: TextOut | None
    phone: str


class ServiceDetailOut(ServiceOut):
    municipality: str | None
    audiences: list[ReferenceOut]
    provider: TextOut | None
    next_step: NextStepOut
    office: OfficeOut | None
    steps: list[TextOut]
    documents: list[TextOut]
    facts: list[FactOut]
    note: TextOut | None
    local_note: TextOut | None
    is_demo: bool
    checked_on: date | None
    related: list[ReferenceOut]
