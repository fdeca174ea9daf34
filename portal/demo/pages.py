"""Makes pages from demo entries; a page that is there already, by its slug, is left alone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from municipalities.api import (
    ActivityIndexPage,
    ActivityPage,
    Alert,
    CentreIndexPage,
    CentrePage,
    ContactPage,
    InformationPage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    Office,
    Topic,
)
from portal.demo import schema
from portal.demo.bodies import opening_hours, stream
from portal.demo.images import Pictures
from search.analysis.romanisation import slugify

ILLUSTRATION = ("ილუსტრაცია: {}", "Illustration: {}")


@dataclass(frozen=True, kw_only=True)
class PageMaker:
    """Makes the pages of one site on one day; `topics` are all topics by code."""

    today: date
    pictures: Pictures
    topics: dict[str, Topic]

    def add(self, *, parent: Any, page: Any, entry: schema.Item) -> Any:
        """Publish `page` below `parent`, with what every demo page has."""
        now = timezone.now()
        page.slug = page.slug or slugify(page.title_ka)[:80].strip("-")
        page.is_demo, page.first_published_at, page.last_published_at = True, now, now
        page.georgian_changed_at = page.english_confirmed_at = now
        if getattr(entry, "english_outdated", False):
            page.english_confirmed_at = now - timedelta(days=30)
        parent.add_child(instance=page)
        page.topics.set([self.topics[code] for code in entry.topics])
        page.save()
        return page

    def body(self, entry: schema.Item) -> dict[str, Any]:
        image_of = self.pictures.image_id
        return {
            "body_ka": stream(entry.body.ka, image_of=image_of),
            "body_en": stream(entry.body.en, image_of=image_of),
        }

    def picture(self, entry: schema.Item, title: schema.Text) -> int | None:
        if not entry.image:
            return None
        alt_ka, alt_en = (
            form.format(text) for form, text in zip(ILLUSTRATION, _both(title), strict=True)
        )
        return self.pictures.image_id(entry.image, alt_ka=alt_ka[:200], alt_en=alt_en[:200])

    def moment(self, moment: schema.Moment) -> datetime:
        day = self.today + timedelta(days=moment.day_offset)
        return timezone.make_aware(datetime.combine(day, moment.time))


def _both(text: schema.Text) -> tuple[str, str]:
    return text.ka, text.en or text.ka


def texts(field: str, text: schema.Text) -> dict[str, str]:
    """Both columns of a translated field."""
    return {f"{field}_ka": text.ka, f"{field}_en": text.en}


def add_news(maker: PageMaker, *, parent: NewsIndexPage, entry: schema.News) -> None:
    page = NewsPage(
        **texts("title", entry.title),
        **texts("summary", entry.summary),
        published_on=maker.today - timedelta(days=entry.days_ago),
        picture_id=maker.picture(entry, entry.title),
        **maker.body(entry),
    )
    maker.add(parent=parent, page=page, entry=entry)


def add_information(maker: PageMaker, *, parent: Any, entry: schema.Page, slug: str = "") -> None:
    """The slug is romanised from the title, unless one is given."""
    page = InformationPage(
        slug=slug,
        **texts("title", entry.title),
        **texts("summary", entry.summary),
        **maker.body(entry),
    )
    page.show_in_menus = True
    maker.add(parent=parent, page=page, entry=entry)


def add_centre(maker: PageMaker, *, parent: CentreIndexPage, entry: schema.Centre) -> CentrePage:
    lines = {
        f"{field}_{language}": joiner.join(getattr(each, language) or each.ka for each in items)
        for field, items, joiner in (
            ("services_here", entry.services, "\n"),
            ("facilities", entry.facilities, ", "),
        )
        for language in ("ka", "en")
    }
    page = CentrePage(
        **texts("title", entry.name),
        **texts("summary", entry.village),
        **texts("address", entry.address),
        **lines,
        phone=entry.phone,
        picture_id=maker.picture(entry, entry.name),
        opened_on=entry.opened_on,
        opening_hours=opening_hours(entry.hours),
        is_step_free=entry.step_free,
        is_existence_verified=entry.real,
        **maker.body(entry),
    )
    return maker.add(parent=parent, page=page, entry=entry)


def add_activity(
    maker: PageMaker,
    *,
    parent: ActivityIndexPage,
    entry: schema.Activity,
    centres: dict[str, CentrePage],
) -> None:
    price = schema.NOTHING if entry.price == "free" else entry.price
    page = ActivityPage(
        **texts("title", entry.title),
        **texts("summary", entry.summary),
        **texts("place", entry.place),
        **texts("price", price),
        **texts("cancel_reason", entry.cancel_reason),
        starts_at=maker.moment(entry.starts),
        ends_at=maker.moment(entry.ends),
        centre=centres[entry.centre] if entry.centre else None,
        audience=entry.audience,
        is_cancelled=entry.cancelled,
        **maker.body(entry),
    )
    maker.add(parent=parent, page=page, entry=entry)


def add_alert(maker: PageMaker, *, municipality: Municipality, entry: schema.Alert) -> None:
    Alert.objects.create(
        municipality=municipality,
        level=entry.level,
        **texts("title", entry.title),
        **texts("text", entry.text),
        phone=entry.phone,
        starts_at=maker.moment(entry.starts),
        ends_at=maker.moment(entry.ends),
    )


def fill_contact_page(*, municipality: Municipality, offices: list[schema.Office]) -> None:
    page = ContactPage.objects.get(municipality=municipality)
    page.is_demo = True
    page.offices.set(
        [
            Office(
                sort_order=at,
                **texts("name", office.name),
                **texts("matter", office.matter),
                **texts("address", office.address),
                phone=office.phone,
                opening_hours=opening_hours(office.hours),
            )
            for at, office in enumerate(offices)
        ]
    )
    page.save()
