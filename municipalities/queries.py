"""Reads of municipalities, of their addresses and of their alerts."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from municipalities.models import Alert, Municipality, Region


def get_municipality(*, slug: str) -> Municipality | None:
    """The municipality of that slug, whether or not it has a site yet; None when there is none."""
    return Municipality.objects.select_related("region", "site").filter(slug=slug).first()


def get_municipality_by_host(*, hostname: str) -> Municipality | None:
    """The municipality whose site answers on that host name (no port); None when none does."""
    sites = Municipality.objects.select_related("region", "site__root_page")
    return sites.filter(site__hostname=hostname).first()


def list_municipalities(*, language: str) -> QuerySet[Municipality]:
    """All municipalities in the alphabetical order of the language."""
    return Municipality.objects.select_related("region", "site").order_by(f"name_{language}")


def sites_by_slug(*, slugs: Collection[str]) -> dict[str, Municipality]:
    """Those of the named municipalities that have a site, with it; no query when none is named."""
    if not slugs:
        return {}
    told = ("slug", "name_ka", "name_en", "site__hostname")
    named = Municipality.objects.select_related("site").only(*told).filter(slug__in=slugs)
    return {each.slug: each for each in named if each.is_open}


def list_regions(*, language: str) -> QuerySet[Region]:
    """All regions, each with its municipalities, both in the order of the language."""
    ordered = Municipality.objects.select_related("site").order_by(f"name_{language}")
    return Region.objects.order_by(f"name_{language}").prefetch_related(
        Prefetch("municipalities", queryset=ordered)
    )


def municipality_url(
    *, municipality: Municipality | None, path: str = "/", language: str | None = None
) -> str:
    """Absolute URL of a path on a municipality's host; on the national host for None.

    `path` has no language prefix (`/news/`); `language` puts one in front, None leaves it as it is.
    """
    host = settings.PORTAL_BASE_DOMAIN
    if municipality is not None:
        site = municipality.site
        host = site.hostname if site else f"{municipality.slug}.{host}"
    port = "" if settings.PORTAL_PORT in {80, 443} else f":{settings.PORTAL_PORT}"
    prefix = f"/{language}" if language else ""
    return f"{settings.PORTAL_SCHEME}://{host}{port}{prefix}{path}"


def list_alerts(*, municipality: Municipality | None, now: datetime) -> list[Alert]:
    """Alerts shown at `now`, of one municipality or of all; the gravest first, then the newest."""
    shown = Alert.objects.filter(starts_at__lte=now, ends_at__gt=now)
    if municipality:
        shown = shown.filter(municipality=municipality)
    newest_first = shown.select_related("municipality").order_by("-starts_at", "pk")
    return sorted(newest_first, key=lambda alert: Alert.Level.values.index(alert.level))
