"""Surveys in the CMS: the list, and what was answered so far. Nothing is changed here."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from municipalities.api import current_language, is_national
from surveys.count_tables import count_report
from surveys.definition import definition_of
from surveys.models import Survey
from surveys.permissions import may_see_counts, municipalities_counted, surveys_of
from surveys.queries import latest_version, question_progress, response_totals, survey_counts


class CountsView(WagtailAdminTemplateMixin, TemplateView):
    """What both views share: the permission and the way back to the list."""

    header_icon = "form"
    page_title = _("Surveys")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see_counts(user=request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        surveys = {"url": reverse("surveys_admin:index"), "label": _("Surveys")}
        return [*super().get_breadcrumbs_items(), surveys]


class SurveyIndexView(CountsView):
    """Surveys with their state and the number of responses the user may see."""

    template_name = "surveys/admin/index.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, now = self.request.user, timezone.now()
        totals = response_totals(municipalities=municipalities_counted(user=user))
        rows = [
            {
                "survey": survey,
                "is_open": survey.is_open(now=now),
                "is_over": survey.is_over(now=now),
                "responses": totals.get(survey.pk, (0, 0))[0],
                "synthetic": totals.get(survey.pk, (0, 0))[1],
            }
            for survey in surveys_of(user=user)
        ]
        return super().get_context_data(rows=rows, **kwargs)


class SurveyCountsView(CountsView):
    """Each question's answers by municipality, with totals and the synthetic ones stated."""

    template_name = "surveys/admin/counts.html"

    def get_page_title(self) -> str:
        return self.survey.title

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.survey = self._find(kwargs["slug"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.survey.title}]

    def _find(self, slug: str) -> Survey:
        survey = surveys_of(user=self.request.user).filter(slug=slug).first()
        if survey is None:
            raise Http404
        return survey

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        version = latest_version(survey=self.survey)
        if version is None:
            return super().get_context_data(report=None, **kwargs)
        language = current_language()
        places = municipalities_counted(user=self.request.user).order_by(f"name_{language}")
        counts = survey_counts(municipalities=places, survey=self.survey)
        # Page counters are not kept by municipality, so they are not an editor's to see.
        sees_all = is_national(self.request.user)
        report = count_report(
            municipalities=list(places),
            language=language,
            definition=definition_of(version),
            counts=counts,
            progress=question_progress(survey=self.survey) if sees_all else {},
        )
        return super().get_context_data(
            survey=self.survey, version=version, counts=counts, report=report, **kwargs
        )
