"""What a demo content file may hold; anything else is an error with its line."""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Text(Entry):
    """A text in Georgian, and in English where there is one."""

    ka: str
    en: str = ""


NOTHING = Text(ka="")


class TextBlock(Entry):
    type: Literal["text", "heading"]
    text: str


class TableBlock(Entry):
    type: Literal["table"]
    caption: str
    rows: list[list[str]]


class QuoteBlock(Entry):
    type: Literal["quote"]
    text: str
    source: str = ""


class CallOutBlock(Entry):
    type: Literal["callout"]
    tone: Literal["info", "warning"]
    title: str
    text: str


class Question(Entry):
    question: str
    answer: str


class QuestionsBlock(Entry):
    type: Literal["faq"]
    items: list[Question]


class ContactBlock(Entry):
    type: Literal["contact"]
    name: str
    phone: str = ""
    email: str = ""
    hours: str = ""
    address: str = ""


class ImageBlock(Entry):
    type: Literal["image"]
    key: str
    alt: str
    caption: str = ""


Block = Annotated[
    TextBlock | TableBlock | QuoteBlock | CallOutBlock | QuestionsBlock | ContactBlock | ImageBlock,
    Field(discriminator="type"),
]


class Body(Entry):
    ka: list[Block] = []
    en: list[Block] = []


class OpenDays(Entry):
    days: list[Weekday]
    opens: time
    closes: time


class Break(Entry):
    starts: time
    ends: time


class Hours(Entry):
    weekly: list[OpenDays]
    break_: Break | None = Field(None, alias="break")


class Contact(Entry):
    address: Text
    phone: str
    email: str
    hours: Hours


class Office(Entry):
    key: str
    name: Text
    matter: Text
    phone: str = ""
    address: Text = NOTHING
    hours: Hours | None = None


class Item(Entry):
    """What news, activities, centres and pages share."""

    key: str
    topics: list[str] = []
    image: str | None = None
    body: Body = Body()


class News(Item):
    title: Text
    summary: Text
    days_ago: int
    english_outdated: bool = False


class Page(Item):
    title: Text
    summary: Text = NOTHING
    english_outdated: bool = False


class Centre(Item):
    name: Text
    village: Text
    address: Text
    phone: str
    hours: Hours
    opened_on: date | None = None
    real: bool
    step_free: bool | None = None
    services: list[Text] = []
    facilities: list[Text] = []


class Moment(Entry):
    day_offset: int
    time: time


class Activity(Item):
    title: Text
    summary: Text
    starts: Moment
    ends: Moment
    centre: str | None = None
    place: Text = NOTHING
    audience: Literal["everyone", "children", "youth", "adults", "elderly"]
    price: Literal["free"] | Text = "free"
    cancelled: bool = False
    cancel_reason: Text = NOTHING


class Alert(Entry):
    level: Literal["emergency", "warning", "notice"]
    title: Text
    text: Text
    phone: str = ""
    starts: Moment
    ends: Moment


class MunicipalityContent(Entry):
    slug: str
    contact: Contact
    offices: list[Office]
    news: list[News]
    centres: list[Centre]
    activities: list[Activity]
    pages: list[Page]
    alerts: list[Alert] = []


class NationalContent(Entry):
    title: Text
    intro: Text
    wanted_services: list[str]
    pages: list[Page]
