"""The report of searches in the CMS, and the topics that analysts give to queries."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from portal.search_report import ReportForm, topic_names
from search.api import assign_topic

PAGE_SIZE = 50
REPORT = "search_report"
COUNTS, TOPICS = (
    ModelPermissionPolicy("search.QueryCount"),
    ModelPermissionPolicy("search.QueryTopic"),
)


class SearchReportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Queries with their figures; whoever may, gives each a topic."""

    permission_policy = COUNTS
    permission_required = "view"
    template_name = "portal/cms/search_report.html"
    page_title = gettext_lazy("What residents search for")
    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = ReportForm(self.request.GET, user=self.request.user)
        rows = Paginator(form.rows(today=timezone.localdate()), PAGE_SIZE)
        may_assign = TOPICS.user_has_permission(self.request.user, "change")
        filters = self.request.GET.copy()
        filters.pop("p", None)
        return super().get_context_data(
            form=form,
            page=rows.get_page(self.request.GET.get("p")),
            topics=topic_names() if may_assign else [],
            filters=filters.urlencode(),
            **kwargs,
        )


class AssignTopicView(PermissionCheckedMixin, View):
    """Gives a query its topic and goes back to the same list."""

    http_method_names = ["post"]
    permission_policy = TOPICS
    permission_required = "change"

    def post(self, request: HttpRequest) -> HttpResponse:
        query, topic = request.POST.get("query", ""), request.POST.get("topic", "")
        if query and topic in {"", *dict(topic_names())}:
            assign_topic(by=request.user, query=query[:100], topic=topic)
            messages.success(request, _("The topic of “%(query)s” is saved.") % {"query": query})
        filters = QueryDict(request.POST.get("filters", "")).urlencode()
        return redirect(f"{reverse(REPORT)}?{filters}")
