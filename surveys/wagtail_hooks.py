"""Shows surveys in the CMS."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from surveys.admin_views import SurveyCountsView, SurveyIndexView
from surveys.permissions import may_see_counts
from surveys.publishing import LOG_ACTION


class SurveysMenuItem(MenuItem):
    """Shown to those who may see counts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_counts(user=request.user)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern | URLResolver]:
    """`/cms/surveys/` and the counts of each survey below it."""
    patterns = [
        path("", SurveyIndexView.as_view(), name="index"),
        path("<slug:slug>/", SurveyCountsView.as_view(), name="counts"),
    ]
    return [path("surveys/", include((patterns, "surveys_admin")))]


@hooks.register("register_admin_menu_item")
def register_menu_item() -> MenuItem:
    """The entry of the main menu."""
    url = reverse("surveys_admin:index")
    return SurveysMenuItem(_("Surveys"), url, name="surveys", icon_name="form", order=350)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """What the history of a survey may say."""
    actions.register_action(LOG_ACTION, _("Publish a version"), _("Version published"))
