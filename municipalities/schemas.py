"""Shapes of the HTTP API's questions and answers about municipalities and their content."""

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

from municipalities.languages import Language

MAX_LIMIT = 100


class Window(Schema):
    """`lang`, and the part of the list that is asked for."""

    lang: Language = "ka"
    municipality: str | None = None
    limit: int = Field(20, ge=1, le=MAX_LIMIT)
    offset: int = Field(0, ge=0)


class RegionOut(Schema):
    code: str
    name_ka: str
    name_en: str


class MunicipalityOut(Schema):
    slug: str
    name_ka: str
    name_en: str
    official_name_ka: str
    official_name_en: str
    region: RegionOut
    kind: Literal["city", "community"]
    population: int | None
    population_on: date | None
    is_open: bool
    url: str | None
    address: str
    phone: str
    email: str


class PageOut(Schema):
    """What every page says; `lang` is the language of `title` and `summary`."""

    id: int
    slug: str
    municipality: str
    title: str
    summary: str
    lang: Language
    url: str
    topics: list[str]
    is_demo: bool
    last_published_at: datetime | None


class NewsOut(PageOut):
    published_on: date


class NewsDetailOut(NewsOut):
    body_html: str


class ActivityOut(PageOut):
    starts_at: datetime
    ends_at: datetime
    place: str
    centre: str | None
    audience: str
    price: str
    is_cancelled: bool
    cancel_reason: str


class ActivityDetailOut(ActivityOut):
    body_html: str


class CentreOut(PageOut):
    address: str
    phone: str
    opened_on: date | None
    is_step_free: bool | None
    is_existence_verified: bool


class CentreDetailOut(CentreOut):
    services_here: list[str]
    facilities: str
    body_html: str


class AlertOut(Schema):
    id: int
    municipality: str
    level: Literal["emergency", "warning", "notice"]
    title: str
    text: str
    lang: Language
    phone: str
    starts_at: datetime
    ends_at: datetime
    updated_at: datetime
