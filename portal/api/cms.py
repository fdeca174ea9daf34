"""The CMS's own HTTP API at /api/v3/: Wagtail's routers, with lists that keep to one municipality.

There are no snippets and one locale here, so Wagtail's routers for them are left out.
"""

from ninja import NinjaAPI
from wagtail.api.v3.errors import register_exception_handlers
from wagtail.api.v3.routers.schema import router as schema
from wagtail.api.v3.routers.sites import router as sites
from wagtail.api.v3.routers.whoami import router as whoami

from municipalities.cms.api.media import documents, images, redirects
from municipalities.cms.api.pages import pages
from portal.api import ReadableRenderer

api = NinjaAPI(
    title="Wagtail API",
    version="3.0.0",
    description="Reads and writes what the CMS holds, within the municipality of the token's user.",
    urls_namespace="wagtailapi_v3",
    renderer=ReadableRenderer(),
    openapi_url="/openapi.json",
    docs_url="/docs/",
)
register_exception_handlers(api)
for prefix, router in (
    ("/pages/", pages),
    ("/images/", images),
    ("/documents/", documents),
    ("/redirects/", redirects),
    ("/sites/", sites),
    ("/schema/", schema),
    ("/", whoami),
):
    api.add_router(prefix, router)
