"""App configuration: registers this room with the rooms below it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    name = "surveys"
    verbose_name = _("Surveys")

    def ready(self) -> None:
        # Imported here because both need the models.
        from municipalities.api import editor_permissions  # noqa: PLC0415
        from search.api import register  # noqa: PLC0415
        from surveys.search_source import SurveySource  # noqa: PLC0415

        register(SurveySource())
        editor_permissions.register(["surveys.view_response"])
