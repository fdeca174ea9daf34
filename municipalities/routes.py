"""HTTP API: municipalities, news, activities, centres, alerts."""

from datetime import date, datetime, time
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from ninja import Field, Query, Router, Schema

from municipalities import page_lists, schemas
from municipalities.http_scope import SiteRequest, requested_municipality
from municipalities.languages import Language
from municipalities.queries import get_municipality, list_alerts, list_municipalities
from municipalities.serialising import serialise_alert, serialise_municipality, serialise_page

router = Router()


class ActivityWindow(schemas.Window):
    from_: date | None = Field(None, alias="from")
    to: date | None = None
    centre: str | None = None
    audience: str | None = None


class Listing(Schema):
    count: int
    lang: Language


class Municipalities(Listing):
    items: list[schemas.MunicipalityOut]


class News(Listing):
    items: list[schemas.NewsOut]


class Activities(Listing):
    items: list[schemas.ActivityOut]


class Centres(Listing):
    items: list[schemas.CentreOut]


class Alerts(Listing):
    items: list[schemas.AlertOut]


@router.get("municipalities", response=Municipalities, tags=["municipalities"])
def municipalities(request: SiteRequest, window: Query[schemas.Window]) -> dict[str, Any]:
    found = list_municipalities(language=window.lang)
    if scope := requested_municipality(request, window.municipality):
        found = found.filter(pk=scope.pk)
    part = found[window.offset : window.offset + window.limit]
    items = [serialise_municipality(each, language=window.lang) for each in part]
    return {"count": found.count(), "lang": window.lang, "items": items}


@router.get("municipalities/{slug}", response=schemas.MunicipalityOut, tags=["municipalities"])
def municipality(request: SiteRequest, slug: str, lang: Language = "ka") -> dict[str, Any]:
    found = get_municipality(slug=slug)
    if found is None or request.municipality not in {None, found}:
        raise Http404
    return serialise_municipality(found, language=lang)


@router.get("news", response=News, tags=["content"])
def news(request: SiteRequest, window: Query[schemas.Window]) -> dict[str, Any]:
    scope = requested_municipality(request, window.municipality)
    return _page_list(page_lists.news(municipality=scope), window)


@router.get("news/{page_id}", response=schemas.NewsDetailOut, tags=["content"])
def news_item(
    request: SiteRequest, response: HttpResponse, page_id: int, lang: Language = "ka"
) -> dict[str, Any]:
    found = page_lists.news(municipality=request.municipality)
    return _page_detail(found, lang, response, pk=page_id)


@router.get("activities", response=Activities, tags=["content"])
def activities(request: SiteRequest, window: Query[ActivityWindow]) -> dict[str, Any]:
    scope = requested_municipality(request, window.municipality)
    found = page_lists.activities(
        municipality=scope,
        starts=_midnight(window.from_) or timezone.now(),
        ends=_midnight(window.to),
        centre=window.centre,
        audience=window.audience,
    )
    return _page_list(found, window)


@router.get("activities/{page_id}", response=schemas.ActivityDetailOut, tags=["content"])
def activity(
    request: SiteRequest, response: HttpResponse, page_id: int, lang: Language = "ka"
) -> dict[str, Any]:
    found = page_lists.activities(municipality=request.municipality)
    return _page_detail(found, lang, response, pk=page_id)


@router.get("centres", response=Centres, tags=["content"])
def centres(request: SiteRequest, window: Query[schemas.Window]) -> dict[str, Any]:
    scope = requested_municipality(request, window.municipality)
    return _page_list(page_lists.centres(municipality=scope), window)


@router.get("centres/{slug}", response=schemas.CentreDetailOut, tags=["content"])
def centre(
    request: SiteRequest,
    response: HttpResponse,
    slug: str,
    municipality: str | None = None,
    lang: Language = "ka",
) -> dict[str, Any]:
    scope = requested_municipality(request, municipality)
    return _page_detail(page_lists.centres(municipality=scope), lang, response, slug=slug)


@router.get("alerts", response=Alerts, tags=["content"])
def alerts(request: SiteRequest, window: Query[schemas.Window]) -> dict[str, Any]:
    scope = requested_municipality(request, window.municipality)
    shown = list_alerts(municipality=scope, now=timezone.now())
    part = shown[window.offset : window.offset + window.limit]
    items = [serialise_alert(each, language=window.lang) for each in part]
    return {"count": len(shown), "lang": window.lang, "items": items}


def _page_list(found: QuerySet[Any], window: schemas.Window) -> dict[str, Any]:
    part = found[window.offset : window.offset + window.limit]
    items = [serialise_page(page, language=window.lang) for page in part]
    return {"count": found.count(), "lang": window.lang, "items": items}


def _page_detail(
    found: QuerySet[Any], language: str, response: HttpResponse, **keys: Any
) -> dict[str, Any]:
    page = found.filter(**keys).first()
    if page is None:
        raise Http404
    if page.last_published_at:
        response["Last-Modified"] = http_date(page.last_published_at.timestamp())
    return serialise_page(page, language=language, is_detail=True)


def _midnight(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None
