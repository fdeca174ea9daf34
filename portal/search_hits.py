"""What a search hit shows, and where it leads: on its municipality's own host."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from municipalities.api import Municipality, municipality_url, sites_by_slug
from search.api import SearchHit, Suggestion, registry
from ui.api import clock, local, official_date, short_date

ON_NATIONAL_HOST = {"page"}


def sites_of(
    hits: Iterable[SearchHit | Suggestion], *, here: Municipality | None
) -> dict[str, Municipality]:
    """Municipalities with a site by slug, as far as the hits need: one query, or none.

    On a municipality's own site hardly anything is another's.
    """
    own = {here.slug: here} if here else {}
    slugs = {hit.municipality for hit in hits if hit.municipality}
    return own | sites_by_slug(slugs=slugs - own.keys())


def hit_url(
    hit: SearchHit | Suggestion,
    *,
    here: Municipality | None,
    sites: Mapping[str, Municipality],
    language: str,
) -> str:
    """Absolute URL of a hit.

    What is national stands on every host and is shown on that of `here`; only national pages,
    and the addresses of municipalities, are on the national host alone.
    """
    owner = sites.get(hit.municipality) if hit.municipality else here
    if not hit.municipality and hit.kind in ON_NATIONAL_HOST:
        owner = None
    return municipality_url(municipality=owner, path=hit.path, language=language)


def hit_item(
    hit: SearchHit,
    *,
    here: Municipality | None,
    sites: Mapping[str, Municipality],
    language: str,
    now: datetime,
) -> dict[str, Any]:
    """Context of `components/result-item.html`; title and snippet come escaped, with marks."""
    owner = sites.get(hit.municipality) if hit.municipality else None
    is_elsewhere = owner != here and hit.kind != "municipality"
    return {
        "kind_label": registry.labels().get(hit.kind, hit.kind),
        "title": mark_safe(hit.title_html),  # noqa: S308  escaped by the snippet maker
        "snippet": mark_safe(hit.snippet_html),  # noqa: S308
        "lang": hit.language,
        "url": hit_url(hit, here=here, sites=sites, language=language),
        "place": owner.name if owner and is_elsewhere else None,
        "meta": hit_date(hit, language=language, now=now),
        "cancelled": hit.is_cancelled,
    }


def hit_date(hit: SearchHit, *, language: str, now: datetime) -> SafeString | None:
    """The date that matters for this kind of thing; None where there is none."""
    if hit.kind == "activity" and hit.starts_at:
        return _activity_time(hit.starts_at, hit.ends_at, language=language, now=now)
    if hit.kind == "survey" and hit.ends_at:
        last_day = _time(hit.ends_at, official_date(hit.ends_at, language=language))
        return format_html(_("Open until %(date)s") % {"date": "{}"}, last_day)
    if hit.kind in {"news", "document"} and hit.published_at:
        day = timezone.localdate(hit.published_at)
        return _time(day, official_date(day, language=language))
    return None


def _activity_time(
    starts: datetime, ends: datetime | None, *, language: str, now: datetime
) -> SafeString:
    """Day and hour of the start; first and last day of what takes several."""
    first, last = timezone.localtime(starts), timezone.localtime(ends or starts)
    dates = [_day(moment, language=language, now=now) for moment in (first, last)]
    if first.date() == last.date():
        return _time(first, f"{dates[0]}, {clock(first)}")
    return format_html("{} – {}", _time(first.date(), dates[0]), _time(last.date(), dates[1]))


def _day(moment: datetime, *, language: str, now: datetime) -> str:
    """The year is said only where it is another one."""
    write = short_date if moment.year == timezone.localtime(now).year else official_date
    return write(moment, language=language)


def _time(moment: Any, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', local(moment).isoformat(), text)
