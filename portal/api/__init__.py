"""The public HTTP API at /api/v1/: routers of the rooms, one form of errors, caching."""

from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.renderers import BaseRenderer
from ninja.responses import NinjaJSONEncoder

from municipalities.routes import router as municipalities_router
from portal.api.caching import cached
from portal.api.problems import register_problem_handlers
from portal.api.search import router as search_router
from services_catalog.routes import router as services_router
from surveys.routes import router as surveys_router

__all__ = ["api"]
_ENCODER = NinjaJSONEncoder()


class ReadableRenderer(BaseRenderer):
    """Georgian as it is written: half the bytes of \\u10d0, and legible."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        """Dates and objects as the framework writes them, the rest quickly."""
        return orjson.dumps(data, default=_ENCODER.default, option=orjson.OPT_PASSTHROUGH_DATETIME)


api = NinjaAPI(
    title="Municipal portal of Georgia",
    version="1.0.0",
    description=(
        "Services, news, activities, centres, alerts, search and surveys of the municipalities of "
        "Georgia, in Georgian and English. A municipality's own host answers for that municipality."
    ),
    urls_namespace="portal_api",
    renderer=ReadableRenderer(),
    openapi_url="/openapi.json",
    docs_url="/docs/",
    servers=[{"url": f"{settings.PORTAL_SCHEME}://{settings.PORTAL_BASE_DOMAIN}"}],
)
register_problem_handlers(api)
api.add_decorator(cached, mode="view")
api.add_router("/", municipalities_router)
api.add_router("/", services_router)
api.add_router("/", search_router)
api.add_router("/", surveys_router)
