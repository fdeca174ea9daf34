"""Wagtail's reports, narrowed to the pages the user may know of; the choices of filters too."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet, Value
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
    WorkflowTasksView,
    WorkflowView,
)
from wagtail.log_actions import registry as log_registry
from wagtail.models import PageLogEntry, Task, Workflow

from municipalities.cms.own_lists import own_pages


def own_workflows(request: HttpRequest) -> QuerySet[Workflow]:
    return Workflow.objects.filter(workflow_pages__page__in=own_pages(request)).distinct()


def own_tasks(request: HttpRequest) -> QuerySet[Task]:
    return Task.objects.filter(workflow_tasks__workflow__in=own_workflows(request)).distinct()


def own_requesters(request: HttpRequest) -> QuerySet[Any]:
    """Users who asked for approval in one of the user's own workflows."""
    users = get_user_model().objects.filter(
        requested_workflows__workflow__in=own_workflows(request)
    )
    return users.distinct().order_by("username")


class OwnWorkflowFilterSet(WorkflowReportFilterSet):
    workflow = django_filters.ModelChoiceFilter(queryset=own_workflows, label=_("Workflow"))
    requested_by = django_filters.ModelChoiceFilter(queryset=own_requesters)


class OwnWorkflowTasksFilterSet(WorkflowTasksReportFilterSet):
    workflow = django_filters.ModelChoiceFilter(
        field_name="workflow_state__workflow", queryset=own_workflows, label=_("Workflow")
    )
    task = django_filters.ModelChoiceFilter(queryset=own_tasks, label=_("Task"))


class OwnHistoryFilterSet(SiteHistoryReportFilterSet):
    object_type = ContentTypeFilter(
        label=_("Type"),
        method="filter_object_type",
        queryset=lambda request: ContentType.objects.filter(
            pk__in=PageLogEntry.objects.viewable_by_user(request.user).get_content_type_ids()
        ),
    )

    def get_action_choices(self) -> list[tuple[str, str]]:
        used = PageLogEntry.objects.viewable_by_user(self.request.user).get_actions()
        return [choice for choice in log_registry.get_choices() if choice[0] in used]

    def get_users_queryset(self) -> QuerySet[Any]:
        seen = PageLogEntry.objects.viewable_by_user(self.request.user).get_user_ids()
        return get_user_model().objects.filter(pk__in=seen).order_by("username")


class OwnHistoryView(LogEntriesView):
    """Pages only: Wagtail's log of other objects does not say whose they are.

    The history of an alert or a picture stands beside the object itself.
    """

    filterset_class = OwnHistoryFilterSet

    def get_filtered_queryset(self) -> QuerySet[Any]:
        self.log_models = [PageLogEntry]
        entries = PageLogEntry.objects.viewable_by_user(self.request.user)
        rows = entries.values("pk", "timestamp").annotate(
            log_model_index=Value(0, output_field=IntegerField())
        )
        return self.filter_queryset(rows).order_by("-timestamp")


class OwnWorkflowView(WorkflowView):
    filterset_class = OwnWorkflowFilterSet


class OwnWorkflowTasksView(WorkflowTasksView):
    filterset_class = OwnWorkflowTasksFilterSet
