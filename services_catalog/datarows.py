"""What a row of the catalogue's data files looks like; anything else in it is refused."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, StringConstraints

Status = Literal["verified", "partly", "unverified"]
CostKindCode = Literal["fee", "payment", "free", "unknown"]
ChannelCode = Literal["online", "office", "centre", "phone"]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Required = Annotated[str, StringConstraints(min_length=1)]
Line = Annotated[str, StringConstraints(max_length=300)]
RequiredLine = Annotated[str, StringConstraints(min_length=1, max_length=300)]


class Row(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Bilingual(Row):
    ka: str = ""
    en: str = ""


class BilingualRequired(Row):
    ka: Required
    en: str = ""


class BilingualLine(Row):
    ka: Line = ""
    en: Line = ""


class BilingualRequiredLine(Row):
    ka: RequiredLine
    en: Line = ""


Translated = Bilingual | BilingualRequired | BilingualLine | BilingualRequiredLine


class Checked(Bilingual):
    """A text and how sure we are of it."""

    status: Status


class Cost(Checked):
    kind: CostKindCode = "unknown"


class OnlineForm(Checked):
    url: HttpUrl | Literal[""] = ""


class Documents(Row):
    status: Status
    items: list[BilingualRequiredLine] = []


class Synonyms(Row):
    ka: list[Required] = []
    en: list[Required] = []


class CodeRow(Row):
    code: Code
    order: int = Field(ge=0)
    icon: str = ""
    ka: Required
    en: Required


class CodeListsFile(Row):
    categories: list[CodeRow]
    audiences: list[CodeRow]
    life_events: list[CodeRow]
    channels: list[CodeRow] = Field(default=[], exclude=True)  # words for readers of the file


class ServiceRow(Row):
    slug: Code
    category: Code
    topics: list[Code] = []
    name: BilingualRequiredLine
    summary: BilingualRequired
    audience: list[Code] = []
    life_events: list[Code] = []
    provider: BilingualLine = BilingualLine()
    synonyms: Synonyms = Synonyms()
    legal_basis: Checked
    documents: Documents
    fee: Cost
    time_limit: Checked
    eservice: OnlineForm
    channels: list[ChannelCode] = []
    steps: list[BilingualRequiredLine] = []
    source: str = ""
    note: Bilingual = Bilingual()
    internal_note: str = ""
    checked_on: date | None = None


class ServicesFile(Row):
    services: list[ServiceRow]


NOTHING_CHECKED = Checked(status="unverified")


class VariantRow(Row):
    service: Code
    municipality: Code
    valid_from: date
    valid_to: date | None = None
    fee: Cost = Cost(status="unverified")
    time_limit: Checked = NOTHING_CHECKED
    documents: Documents = Documents(status="unverified")
    legal_act: Checked = NOTHING_CHECKED
    office: BilingualLine = BilingualLine()
    address: BilingualLine = BilingualLine()
    hours: BilingualLine = BilingualLine()
    phone: Annotated[str, StringConstraints(max_length=40)] = ""
    form_url: HttpUrl | Literal[""] = ""
    form_status: Status = "unverified"
    local_note: Bilingual = Bilingual()
    checked_on: date | None = None


class VariantsFile(Row):
    demonstration: bool = False
    variants: list[VariantRow]
