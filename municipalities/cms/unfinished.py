"""Says that a page lacks something where Wagtail publishes without looking: in bulk, by approval.

Its edit form shows what it lacks; elsewhere the refusal would reach the editor as a broken page.
"""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request


class UnfinishedPages:
    """Middleware; its place among the others does not matter."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        home = reverse("wagtailadmin_home")
        if not isinstance(error, ValidationError) or not request.path.startswith(home):
            return None
        messages.error(
            request,
            _("Not published: a page is not finished. Publish it on its own to see what it lacks."),
        )
        return redirect(get_valid_next_url_from_request(request) or home)
