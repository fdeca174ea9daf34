"""Writes of reference data: regions, municipalities and topics."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

from django.db import transaction
from pydantic import BaseModel, ConfigDict, field_validator

from municipalities.datafiles import read_csv, read_record
from municipalities.models import Municipality, Region, Topic
from municipalities.registries import topic_documents
from municipalities.topic_changes import words_of
from search.api import record_change

DATA = Path(__file__).parent / "data"
POPULATION_ON = date(2025, 1, 1)  # Geostat, census-based; the column is named after the day
KINDS = {
    "self-governing city": Municipality.Kind.CITY,
    "self-governing community": Municipality.Kind.COMMUNITY,
}
# Shared by threes: neighbours in one region differ.
DYES = {
    "kareli": "pine", "khashuri": "blackberry", "tetritskaro": "slate", "gardabani": "walnut",
    "akhmeta": "madder", "khobi": "sea", "rustavi": "indigo", "ozurgeti": "moss",
    "telavi": "blackberry", "zugdidi": "pine",
}  # fmt: skip


class MunicipalityRow(BaseModel):
    model_config = ConfigDict(extra="ignore")

    slug: str
    name_ka: str
    name_en: str
    name_ka_official: str
    name_en_official: str
    region_ka: str
    region_en: str
    iso_region: str
    ocha_municipality_pcode: str
    mof_code: str
    kind: Literal["self-governing city", "self-governing community"]
    population_2025_jan1: int | None
    admin_centre_lat: float | None
    admin_centre_lon: float | None
    spelling_variants_en: str
    ogp_ge0041_pilot: str

    @field_validator("population_2025_jan1", "admin_centre_lat", "admin_centre_lon", mode="before")
    @classmethod
    def empty_is_unknown(cls, value: Any) -> Any:
        return value or None


class Bilingual(BaseModel):
    ka: str
    en: str


class Words(BaseModel):
    ka: list[str] = []
    en: list[str] = []


class TopicRow(BaseModel):
    code: str
    name: Bilingual
    order: int
    icon: str = ""
    synonyms: Words = Words()
    query_only: Words = Words()


class TopicsFile(BaseModel):
    topics: list[TopicRow]


@transaction.atomic
def load_municipalities(*, path: Path = DATA / "municipalities.csv") -> int:
    """Create or update regions and municipalities; returns their number. Raises DataFileError."""
    rows = read_csv(path, MunicipalityRow)
    regions = {row.iso_region: _load_region(row) for row in rows}
    for row in rows:
        _load_municipality(row, region=regions[row.iso_region])
    return len(rows)


def _load_region(row: MunicipalityRow) -> Region:
    names = {"name_ka": row.region_ka, "name_en": row.region_en}
    return Region.objects.update_or_create(code=row.iso_region, defaults=names)[0]


def _load_municipality(row: MunicipalityRow, *, region: Region) -> None:
    values = {
        "name_ka": row.name_ka,
        "name_en": row.name_en,
        "official_name_ka": row.name_ka_official,
        "official_name_en": row.name_en_official,
        "region": region,
        "kind": KINDS[row.kind],
        "population": row.population_2025_jan1,
        "population_on": POPULATION_ON if row.population_2025_jan1 else None,
        "mof_code": row.mof_code,
        "pcode": row.ocha_municipality_pcode,
        "latitude": row.admin_centre_lat,
        "longitude": row.admin_centre_lon,
        "spelling_variants": row.spelling_variants_en,
    }
    known = Municipality.objects.filter(slug=row.slug).first()
    if known and all(getattr(known, name) == value for name, value in values.items()):
        return
    first_values = {
        **values,
        "dye": DYES.get(row.slug, Municipality.Dye.INDIGO),
        "wave": Municipality.Wave.PILOT if row.ogp_ge0041_pilot else Municipality.Wave.NONE,
    }
    Municipality.objects.update_or_create(
        slug=row.slug, defaults=values, create_defaults=first_values
    )
    record_change(kind="municipality", object_id=row.slug)


@transaction.atomic
def load_topics(*, path: Path = DATA / "topics.yaml") -> int:
    """Create or update the topics; returns their number. Raises DataFileError."""
    rows = read_record(path, TopicsFile).topics
    for row in rows:
        _load_topic(row)
    return len(rows)


def _load_topic(row: TopicRow) -> None:
    values = {
        "name_ka": row.name.ka,
        "name_en": row.name.en,
        "synonyms_ka": "\n".join(row.synonyms.ka),
        "synonyms_en": "\n".join(row.synonyms.en),
        "query_words_ka": "\n".join(row.query_only.ka),
        "query_words_en": "\n".join(row.query_only.en),
        "icon": row.icon,
        "order": row.order,
    }
    known = Topic.objects.filter(code=row.code).first()
    topic, _is_new = Topic.objects.update_or_create(code=row.code, defaults=values)
    if known and words_of(known) != words_of(topic):
        topic_documents.record_change(topic=topic)
