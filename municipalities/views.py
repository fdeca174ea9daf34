"""Answers that are no pages: calendar files, the feed of news, and the host nobody owns."""

from django.http import Http404, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import render
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from municipalities.calendars import calendar_response
from municipalities.directory import directory, guess_municipality
from municipalities.feeds import news_feed
from municipalities.http_scope import SiteRequest
from municipalities.languages import DEFAULT_LANGUAGE, current_language, localised
from municipalities.models import Municipality
from municipalities.page_queries import get_activity, get_centre, list_activity_rows
from municipalities.queries import list_municipalities, list_regions, municipality_url
from ui.api import FooterColumn, LanguageLink, Link, SiteFrame


@require_safe
def activities_calendar(request: SiteRequest) -> HttpResponse:
    """All activities of the municipality, to subscribe to."""
    municipality = _owner(request)
    language = current_language()
    name = localised(municipality, "official_name", language=language)
    return calendar_response(
        list_activity_rows(municipality=municipality).select_related("municipality__site"),
        name=_("%(municipality)s: activities") % {"municipality": name},
        language=language,
        filename=f"{municipality.slug}-activities",
    )


@require_safe
def activity_calendar(request: SiteRequest, slug: str) -> HttpResponse:
    """One activity."""
    activity = get_activity(municipality=_owner(request), slug=slug)
    if activity is None:
        raise Http404
    language = current_language()
    title = localised(activity, "title", language=language)
    return calendar_response([activity], name=title, language=language, filename=slug)


@require_safe
def centre_calendar(request: SiteRequest, slug: str) -> HttpResponse:
    """The activities of one centre."""
    municipality = _owner(request)
    centre = get_centre(municipality=municipality, slug=slug)
    if centre is None:
        raise Http404
    rows = list_activity_rows(municipality=municipality).filter(centre=centre)
    language = current_language()
    return calendar_response(
        rows.select_related("municipality__site"),
        name=localised(centre, "title", language=language),
        language=language,
        filename=slug,
    )


@require_safe
def feed(request: SiteRequest) -> HttpResponse:
    """The newest news as RSS."""
    return news_feed(municipality=_owner(request), language=current_language(), request=request)


def _owner(request: SiteRequest) -> Municipality:
    if request.municipality is None:
        raise Http404
    return request.municipality


def _national_frame(request: SiteRequest, *, language: str) -> SiteFrame:
    """Header and footer of the national portal, with whole addresses: this host has no pages."""
    rest = request.path_info.removeprefix(f"/{language}")
    national = municipality_url(municipality=None, language=language)
    names = {"ka": "ქართული", "en": "English"}
    return SiteFrame(
        name=_("Georgia"),
        subtitle=_("Municipalities"),
        home_url=national,
        language_links=[
            LanguageLink(code=code, label=label, url=f"/{code}{rest}", current=code == language)
            for code, label in names.items()
        ],
        footer_columns=[
            FooterColumn(
                heading=_("Municipal portal of Georgia"),
                links=[
                    Link(label=_("All municipalities"), url=national),
                    Link(label=_("Services of all Georgia"), url=f"{national}services/"),
                ],
            )
        ],
    )


def unknown_host(request: SiteRequest, *, guess: Municipality | None = None) -> HttpResponse:
    """404 for a host nobody owns: the directory, a guess, or that the site is not here yet.

    The language comes from the path: this answers before the one of the reader is known.
    """
    language = get_language_from_path(request.path_info) or DEFAULT_LANGUAGE
    asked = request.GET.get("q", "")[:100]
    name = asked or split_domain_port(request.get_host())[0].partition(".")[0]
    with override(language):
        everyone = list(list_municipalities(language=language))
        found = guess or guess_municipality(name, municipalities=everyone)
        context = {
            "asked": asked,
            "site": _national_frame(request, language=language),
            "guess": found,
            "guess_url": municipality_url(municipality=found, language=language)
            if found and found.is_open
            else "",
            "is_absent": bool(found and not found.is_open),
            "national_url": municipality_url(municipality=None, language=language),
            "regions": directory(list_regions(language=language), language=language),
        }
        return render(request, "municipalities/unknown_host.html", context, status=404)
