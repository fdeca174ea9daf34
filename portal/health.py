"""Tells a load balancer whether this process can serve."""

from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def live(_request: HttpRequest) -> JsonResponse:
    """`{"status": "ok"}` when the database answers; any host may ask."""
    connection.ensure_connection()
    return JsonResponse({"status": "ok"})
