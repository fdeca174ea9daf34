"""The frame around every public page: whose site, which menu, which language, whom to call."""

from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from municipalities.api import (
    Municipality,
    SiteRequest,
    current_language,
    municipality_url,
    shown_alerts,
)
from ui.api import Contact, FooterColumn, LanguageLink, Link, SiteFrame

NATIONAL_DYE = "indigo"
LANGUAGE_LABELS = {"ka": "ქართული", "en": "English"}


def site(request: SiteRequest) -> dict[str, Any]:
    """Context processor: `site`, the SiteFrame of the host that was asked for."""
    if request.path.startswith("/cms/") or not hasattr(request, "is_known_host"):
        return {}
    return {"site": frame_for(request)}


def frame_for(request: SiteRequest) -> SiteFrame:
    """The frame in the current language, for a municipality or for the national portal."""
    language = current_language()
    home = f"/{language}/"
    links = _navigation(request, home)
    frame = SiteFrame(
        kind="national",
        name=_("Georgia"),
        subtitle=_("Municipalities"),
        initial="ს",
        dye=NATIONAL_DYE,
        thread_name="საქართველო",
        home_url=home,
        search_url=reverse("search"),
        suggest_url=reverse("suggest"),
        search_placeholder=_("Municipality, village or service"),
        navigation=links,
        footer_columns=[
            FooterColumn(
                heading=_("Municipality") if request.municipality else _("Resources"), links=links
            ),
            FooterColumn(heading=_("About the portal"), links=_about_links(home)),
        ],
        language_links=_language_links(request),
        strip_text=_("Public Service Development Agency"),
        owner_note=_("The Public Service Development Agency maintains the portal technically."),
    )
    return _municipal(frame, request.municipality) if request.municipality else frame


def _municipal(frame: SiteFrame, municipality: Municipality) -> SiteFrame:
    return replace(
        frame,
        kind="municipality",
        name=municipality.name,
        subtitle=_("Municipality"),
        initial=municipality.name_ka[0],
        dye=municipality.dye,
        thread_name=municipality.name_ka,
        search_placeholder=_("What do you need?"),
        switch_url=municipality_url(municipality=None, language=current_language()),
        strip_text=_("Municipal portal of Georgia"),
        contact=Contact(
            name=_("%(name)s City Hall") % {"name": municipality.official_name},
            address=municipality.address,
            hours=municipality.hours_note,
            phone=municipality.phone,
            email=municipality.email,
        ),
        # Read when the page shows them: parts of a page are rendered with a frame of their own.
        alerts=SimpleLazyObject(
            lambda: shown_alerts(municipality=municipality, now=timezone.now())
        ),
    )


def _navigation(request: SiteRequest, home: str) -> list[Link]:
    sections = [("services/", _("Services"))]
    if request.municipality:
        sections += [("activities/", _("Activities")), ("news/", _("News"))]
        sections += [("centres/", _("Community centres"))]
    sections += [("surveys/", _("Surveys"))]
    if request.municipality:
        sections += [("contact/", _("Contact"))]
    return [
        Link(label=label, url=home + path, current=request.path.startswith(home + path))
        for path, label in sections
    ]


def _about_links(home: str) -> list[Link]:
    """Pages of the national portal, the same on every host."""
    national = municipality_url(municipality=None, path=home)
    return [
        Link(label=_("About the portal"), url=f"{national}about/"),
        Link(label=_("Accessibility"), url=f"{national}accessibility/"),
        Link(label=_("Personal data protection"), url=f"{national}personal-data/"),
        Link(label=_("Open data and API"), url="/api/v1/docs/"),
    ]


def _language_links(request: SiteRequest) -> list[LanguageLink]:
    """The same page in the other language: only the first segment of the path changes."""
    current = current_language()
    path = request.get_full_path()
    rest = path[4:] if path[:4] in {"/ka/", "/en/"} else ""
    return [
        LanguageLink(code=code, label=label, url=f"/{code}/{rest}", current=code == current)
        for code, label in LANGUAGE_LABELS.items()
    ]
