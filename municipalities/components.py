"""What pages are made of where a decision is needed: rows of activities, open states, news."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from laces.components import Component

from municipalities.bilingual import Phrase, page_phrase
from municipalities.languages import current_language
from municipalities.models import ActivityPage, NewsPage, PortalPage

ActivityState = Literal["", "now", "past", "cancelled"]


class DataComponent(Component):
    """A component whose template sees it as `self`."""

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        del parent_context
        return {"self": self}


def page_link(page: PortalPage) -> str:
    """Path of a page on its own host in the active language."""
    return f"/{current_language()}{page.site_path}"


def foreign(words: Phrase) -> str | None:
    """The `lang` a phrase needs on this page; None when it is in the page's language."""
    return None if words.language == current_language() else words.language


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """One activity for `components/activity-row.html`."""

    title: str
    lang: str | None
    url: str
    start: datetime
    end: datetime
    line: str
    state: ActivityState
    note: str
    new_date: None = None


def activity_state(activity: ActivityPage, *, now: datetime) -> ActivityState:
    """Cancelled before all, then by the clock."""
    if activity.is_cancelled:
        return "cancelled"
    if activity.ends_at <= now:
        return "past"
    return "now" if activity.starts_at <= now else ""


def activity_row(activity: ActivityPage, *, now: datetime, with_centre: bool = True) -> ActivityRow:
    """The row of an activity; `with_centre=False` on the centre's own page."""
    title = page_phrase(activity, "title")
    state = activity_state(activity, now=now)
    is_cancelled = state == "cancelled"
    return ActivityRow(
        title=title.text,
        lang=foreign(title),
        url=page_link(activity),
        start=activity.starts_at,
        end=activity.ends_at,
        line=_line(activity, with_centre=with_centre),
        state=state,
        note=_joined([page_phrase(activity, "cancel_reason")]) if is_cancelled else "",
    )


def _line(activity: ActivityPage, *, with_centre: bool) -> str:
    """Where, for whom and for how much, parted by dots."""
    centre = activity.centre if with_centre else None
    parts = [
        page_phrase(centre, "title") if centre else None,
        page_phrase(activity, "place"),
        audience_words(activity.audience),
        price_words(activity),
    ]
    return _joined([part for part in parts if part])


def _joined(parts: list[Phrase]) -> str:
    """Plain text while all of it is in the page's language, otherwise marked piece by piece."""
    if not any(foreign(part) for part in parts):
        return " · ".join(part.text for part in parts)
    return format_html_join(" · ", "{}", ((part,) for part in parts))


def audience_words(audience: str) -> Phrase | None:
    """For whom; nothing when it is for everyone."""
    if audience == ActivityPage.Audience.EVERYONE:
        return None
    return Phrase(str(ActivityPage.Audience(audience).label), current_language())


def price_words(activity: ActivityPage) -> Phrase:
    """The price, or that there is none to pay."""
    return page_phrase(activity, "price") or Phrase(_("free of charge"), current_language())


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsCard:
    """One news item for `components/news-item.html`."""

    date: date
    title: str
    lang: str | None
    url: str
    line: str


def news_card(item: NewsPage, *, with_summary: bool = True) -> NewsCard:
    """The card of a news item; on a home page the title is enough."""
    title = page_phrase(item, "title")
    return NewsCard(
        date=item.published_on,
        title=title.text,
        lang=foreign(title),
        url=page_link(item),
        line=page_phrase(item, "summary").text if with_summary else "",
    )
