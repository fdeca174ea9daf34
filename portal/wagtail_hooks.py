"""What the composition of rooms adds to the CMS: the report of searches."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.cms_search import COUNTS, REPORT, AssignTopicView, SearchReportView


class SearchReportItem(MenuItem):
    """Shown to those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(COUNTS.user_has_permission(request.user, "view"))


@hooks.register("register_admin_urls")
def search_report_addresses() -> list[URLPattern]:
    """`/cms/searches/`, and where its topics are sent."""
    return [
        path("searches/", SearchReportView.as_view(), name=REPORT),
        path("searches/topic/", AssignTopicView.as_view(), name=f"{REPORT}_topic"),
    ]


@hooks.register("register_reports_menu_item")
def search_report_item() -> MenuItem:
    """The entry among the reports."""
    return SearchReportItem(
        _("What residents search for"), reverse(REPORT), name=REPORT, icon_name="search", order=100
    )


@hooks.register("register_permissions")
def search_permissions() -> QuerySet[Permission]:
    """What an administrator may grant besides."""
    return Permission.objects.filter(
        content_type__app_label="search", codename__in=["view_querycount", "change_querytopic"]
    )
