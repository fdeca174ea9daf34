"""Wagtail's views that look across all sites, narrowed to the pages the user may know of."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet, Value
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag
from wagtail.admin.auth import require_admin_access
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.views.chooser import ExternalLinkView
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
    WorkflowTasksView,
    WorkflowView,
)
from wagtail.admin.views.tags import TAGS_AUTOCOMPLETE_LIMIT
from wagtail.log_actions import registry as log_registry
from wagtail.models import PageLogEntry, Site, Task, Workflow

from municipalities.cms.visibility import visible_objects
from municipalities.models import PortalDocument, PortalImage, PortalPage
from municipalities.permissions import municipalities_of


def own_pages(request: HttpRequest) -> QuerySet[PortalPage]:
    return visible_objects(user=request.user, model=PortalPage)


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

    def get_user_choices(self) -> QuerySet[Any]:
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


class OwnExternalLinkView(ExternalLinkView):
    """Turns an address into a page link only where it is an address of the user's own site."""

    def post(self, request: HttpRequest) -> HttpResponseBase:
        own = {municipality.site_id for municipality in municipalities_of(user=request.user)}
        # The view reads the sites from here before it asks for all of them.
        request._wagtail_cached_site_root_paths = [  # noqa: SLF001
            path for path in Site.get_site_root_paths() if path.site_id in own
        ]
        return super().post(request)


def own_tags(request: HttpRequest, **_kwargs: str) -> JsonResponse:
    """Tags on the user's own pictures and documents that begin with `term`."""
    names: set[str] = set()
    term = request.GET.get("term", "")
    for model in (PortalImage, PortalDocument):
        tags = Tag.objects.filter(
            taggit_taggeditem_items__content_type=ContentType.objects.get_for_model(model),
            taggit_taggeditem_items__object_id__in=visible_objects(
                user=request.user, model=model
            ).values("pk"),
            name__istartswith=term,
        )
        names.update(tags.values_list("name", flat=True))
    return JsonResponse(sorted(names)[:TAGS_AUTOCOMPLETE_LIMIT] if term else [], safe=False)


def _both(name: str, view: type[Any], **options: Any) -> dict[str, Callable[..., Any]]:
    """The page and the part of it that is fetched again while filtering."""
    return {
        name: require_admin_access(view.as_view(**options)),
        f"{name}_results": require_admin_access(view.as_view(results_only=True, **options)),
    }


OWN_VIEWS: dict[str, Callable[..., HttpResponseBase]] = {
    **_both("wagtailadmin_reports:site_history", OwnHistoryView),
    **_both("wagtailadmin_reports:workflow", WorkflowView, filterset_class=OwnWorkflowFilterSet),
    **_both(
        "wagtailadmin_reports:workflow_tasks",
        WorkflowTasksView,
        filterset_class=OwnWorkflowTasksFilterSet,
    ),
    "wagtailadmin_tag_autocomplete": require_admin_access(own_tags),
    "wagtailadmin_tag_model_autocomplete": require_admin_access(own_tags),
    "wagtailadmin_choose_page_external_link": require_admin_access(OwnExternalLinkView.as_view()),
}
