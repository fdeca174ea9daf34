"""Every address of the portal; pages are the editors', so Wagtail comes last."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal import health
from portal.api import api
from portal.api.cms import api as cms_api
from portal.media import serve_media
from portal.search_page import opened, search_page, suggestions

handler404 = "portal.views.page_not_found"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/ka/")),
    path("health/", health.live, name="health"),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", serve_media, name="media"),
    path("ui/", include("ui.urls")),
    path("api/v1/", api.urls),
    path("api/v3/", cms_api.urls),
    *i18n_patterns(
        path("search/", search_page, name="search"),
        path("search/opened/", opened, name="search-opened"),
        path("suggest/", suggestions, name="suggest"),
        path("services/", include("services_catalog.urls")),
        path("surveys/", include("surveys.urls")),
        path("", include("municipalities.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]
