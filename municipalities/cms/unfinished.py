"""Says that a page lacks something where Wagtail publishes without looking: in bulk, by approval,
on time.

Its edit form shows what it lacks; elsewhere the refusal would reach the editor as a broken page.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request

from municipalities.bodies import require_complete
from municipalities.cms.editor_queries import is_late
from municipalities.languages import current_language
from municipalities.models import PortalPage
from ui.api import clock, official_date


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


def tell_if_late(*, page: PortalPage, request: HttpRequest) -> None:
    """Say on the edit page that the page was not published when it should have been, and why."""
    if request.method != "GET" or not is_late(page=page, now=timezone.now()):
        return
    due: Any = page.scheduled_revision
    moment = due.approved_go_live_at
    planned = {"time": f"{official_date(moment, language=current_language())}, {clock(moment)}"}
    if _can_be_published(due.as_object()):
        text = _(
            "Planned publication: %(time)s. The page has not been published yet. Please tell the"
            " administrator."
        )
    else:
        text = _(
            "Planned publication: %(time)s. The page was not published because it is not finished."
            " Cancel the schedule, then publish the page to see what it lacks."
        )
    messages.warning(request, text % planned)


def _can_be_published(page: Any) -> bool:
    try:
        page.full_clean()
        require_complete(page)
    except ValidationError:
        return False
    return True
