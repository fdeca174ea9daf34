"""Which of Wagtail's views are answered by one of ours: by a narrower one for municipal editors."""

from django.http import HttpRequest, HttpResponseBase
from django.views.generic import View
from wagtail.admin.views.chooser import ExternalLinkView
from wagtail.models import Site

from municipalities.cms import own_lists, own_media, own_privacy, own_reports, page_copies
from municipalities.permissions import municipalities_of


class OwnExternalLinkView(ExternalLinkView):
    """Turns an address into a page link only where it is an address of the user's own site."""

    def post(self, request: HttpRequest) -> HttpResponseBase:
        own = {municipality.site_id for municipality in municipalities_of(user=request.user)}
        # The view reads the sites from here before it asks for all of them.
        request._wagtail_cached_site_root_paths = [  # type: ignore[attr-defined] # noqa: SLF001
            path for path in Site.get_site_root_paths() if path.site_id in own
        ]
        return super().post(request)


def _with_results(name: str, view: type[View]) -> dict[str, type[View]]:
    """A list and the part of it that is fetched again while filtering."""
    return {name: view, f"{name}_results": view}


EVERYBODYS_VIEWS: dict[str, type[View]] = {
    "wagtailadmin_pages:set_privacy": own_privacy.OwnPrivacyView,
    "wagtailadmin_pages:copy": page_copies.OwnCopyView,
}
# Those, and what a municipal editor sees less of.
OWN_VIEWS: dict[str, type[View]] = {
    **_with_results("wagtailadmin_reports:site_history", own_reports.OwnHistoryView),
    **_with_results("wagtailadmin_reports:workflow", own_reports.OwnWorkflowView),
    **_with_results("wagtailadmin_reports:workflow_tasks", own_reports.OwnWorkflowTasksView),
    **_with_results("wagtailadmin_reports:locked_pages", own_lists.OwnLockedPagesView),
    **_with_results("wagtailimages:index", own_media.OwnImageIndexView),
    **_with_results("wagtaildocs:index", own_media.OwnDocumentIndexView),
    **EVERYBODYS_VIEWS,
    "wagtailimages_chooser:choose": own_media.OwnImageChooseView,
    "wagtailadmin_tag_autocomplete": own_media.OwnTagsView,
    "wagtailadmin_tag_model_autocomplete": own_media.OwnTagsView,
    "wagtailadmin_choose_page_external_link": OwnExternalLinkView,
}
