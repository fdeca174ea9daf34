"""Loads everything the demonstration shows; safe to repeat, and the calendar follows the day."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import F
from django.utils.translation import override
from wagtail.models import Site

from municipalities.api import (
    ActivityIndexPage,
    ActivityPage,
    Alert,
    CentreIndexPage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    Topic,
    get_municipality,
    provision_municipality,
    read_record,
)
from portal.demo import pages, schema
from portal.demo.bodies import hours_note
from portal.demo.images import Pictures
from portal.models import DemoLoad, NationalHomePage

CONTENT = Path(__file__).parent / "content"
PILOTS = ("kareli", "tetritskaro", "khashuri", "khobi", "akhmeta", "gardabani")
SECOND_WAVE = ("rustavi", "ozurgeti", "telavi", "zugdidi")
MUNICIPALITIES = PILOTS + SECOND_WAVE
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_NAMES_KA = dict(
    zip(
        DAYS,
        ("ორშაბათი", "სამშაბათი", "ოთხშაბათი", "ხუთშაბათი", "პარასკევი", "შაბათი", "კვირა"),
        strict=True,
    )
)
DAY_NAMES_EN = dict(
    zip(
        DAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


def load_municipality(*, slug: str, today: date) -> str:
    """Provision one municipality and fill it; returns `loaded`, `moved` (calendar) or `kept`.

    Raises DataFileError when its file has something wrong in it; nothing is loaded then.
    """
    municipality = get_municipality(slug=slug)
    if municipality is None:
        raise LookupError(f"{slug} is not among the municipalities: load those first.")
    wave = Municipality.Wave.PILOT if slug in PILOTS else Municipality.Wave.SECOND
    municipality = provision_municipality(municipality=municipality, wave=wave)
    return _once(slug, today, lambda: _fill(municipality, today), municipality)


def load_national(*, home: NationalHomePage, today: date) -> str:
    """Fill the national portal; returns as `load_municipality` does."""
    return _once("national", today, lambda: _fill_national(home, today), None)


@transaction.atomic
def _once(
    name: str, today: date, fill: Callable[[], None], municipality: Municipality | None
) -> str:
    load, is_new = DemoLoad.objects.get_or_create(name=name, defaults={"calendar_on": today})
    if is_new:
        with override("ka"):
            fill()
        return "loaded"
    days = (today - load.calendar_on).days
    if not days:
        return "kept"
    if municipality:
        _move_calendar(municipality, timedelta(days=days))
    load.calendar_on = today
    load.save()
    return "moved"


def _move_calendar(municipality: Municipality, by: timedelta) -> None:
    """Move what the demonstration loaded; what people wrote themselves stays where it is."""
    activities = ActivityPage.objects.filter(municipality=municipality, is_demo=True)
    activities.update(starts_at=F("starts_at") + by, ends_at=F("ends_at") + by)
    alerts = Alert.objects.filter(municipality=municipality)
    alerts.update(starts_at=F("starts_at") + by, ends_at=F("ends_at") + by)
    for page in NewsPage.objects.filter(municipality=municipality, is_demo=True):
        page.published_on += by
        page.save(update_fields=["published_on"], clean=False)


def _fill(municipality: Municipality, today: date) -> None:
    content = read_record(CONTENT / f"{municipality.slug}.yaml", schema.MunicipalityContent)
    maker = _maker(Pictures(municipality.collection), today)
    _set_contact(municipality, content.contact)
    pages.fill_contact_page(municipality=municipality, offices=content.offices)
    home = Site.objects.get(municipality=municipality).root_page.specific
    news, centres, activities = (
        page_type.objects.child_of(home).get()
        for page_type in (NewsIndexPage, CentreIndexPage, ActivityIndexPage)
    )
    for entry in content.news:
        pages.add_news(maker, parent=news, entry=entry)
    by_key = {
        entry.key: pages.add_centre(maker, parent=centres, entry=entry) for entry in content.centres
    }
    for activity in content.activities:
        pages.add_activity(maker, parent=activities, entry=activity, centres=by_key)
    for page in content.pages:
        pages.add_information(maker, parent=home, entry=page)
    for alert in content.alerts:
        pages.add_alert(maker, municipality=municipality, entry=alert)


def _fill_national(home: NationalHomePage, today: date) -> None:
    content = read_record(CONTENT / "national.yaml", schema.NationalContent)
    maker = _maker(Pictures(home.shared_collection), today)
    for field, text in (("title", content.title), ("summary", content.intro)):
        for column, value in pages.texts(field, text).items():
            setattr(home, column, value)
    home.is_demo = True
    home.save()
    for page in content.pages:
        pages.add_information(maker, parent=home, entry=page, slug=page.key)


def _maker(pictures: Pictures, today: date) -> pages.PageMaker:
    topics = {topic.code: topic for topic in Topic.objects.all()}
    return pages.PageMaker(today=today, pictures=pictures, topics=topics)


def _set_contact(municipality: Municipality, contact: schema.Contact) -> None:
    municipality.address_ka, municipality.address_en = contact.address.ka, contact.address.en
    municipality.phone, municipality.email = contact.phone, contact.email
    municipality.hours_note_ka = hours_note(contact.hours, names=DAY_NAMES_KA, until="–")
    municipality.hours_note_en = hours_note(contact.hours, names=DAY_NAMES_EN, until="–")
    municipality.save()
