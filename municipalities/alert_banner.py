"""An alert as `components/alert-banner.html` wants it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from municipalities.bilingual import Phrase, phrase
from municipalities.models import Alert, Municipality
from municipalities.queries import list_alerts
from ui.api import phone_url


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertLink:
    """What to do at once."""

    label: str
    url: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertBanner:
    """A warning above the search; where and why stand in the text."""

    id: int
    level: str
    heading: Phrase
    text: Phrase
    updated: datetime
    links: list[AlertLink]
    where: None = None
    why: None = None


def shown_alerts(*, municipality: Municipality, now: datetime) -> list[AlertBanner]:
    """Banners of what is shown at `now`, the gravest first."""
    return [alert_banner(alert) for alert in list_alerts(municipality=municipality, now=now)]


def alert_banner(alert: Alert) -> AlertBanner:
    """The banner of an alert that is shown now."""
    call = AlertLink(
        label=_("Call %(number)s") % {"number": alert.phone},
        url=phone_url(alert.phone),
        icon="phone",
    )
    return AlertBanner(
        id=alert.pk,
        level="info" if alert.level == Alert.Level.NOTICE else alert.level,
        heading=phrase(alert, "title"),
        text=phrase(alert, "text"),
        updated=alert.updated_at,
        links=[call] if alert.phone else [],
    )
