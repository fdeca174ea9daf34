"""The Python face of the design room."""

from .dates import clock, group_digits, local, official_date, short_date, time_range, weekday_date
from .dyes import DYES
from .icons import UnknownIconError
from .icons import names as icon_names
from .site import Contact, FooterColumn, LanguageLink, Link, SiteFrame
from .telephone import phone_url

__all__ = [
    "DYES",
    "Contact",
    "FooterColumn",
    "LanguageLink",
    "Link",
    "SiteFrame",
    "UnknownIconError",
    "clock",
    "group_digits",
    "icon_names",
    "local",
    "official_date",
    "phone_url",
    "short_date",
    "time_range",
    "weekday_date",
]
