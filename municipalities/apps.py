"""App configuration: registers what other rooms ask this one for."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MunicipalitiesConfig(AppConfig):
    name = "municipalities"
    verbose_name = _("Municipalities")

    def ready(self) -> None:
        # Imported here because all of it needs the models.
        from municipalities.cms.api.page_form import ApiPageForm  # noqa: PLC0415
        from municipalities.cms.page_copies import register_deletion_signals  # noqa: PLC0415
        from municipalities.models import PortalPage  # noqa: PLC0415
        from municipalities.page_form import PortalPageForm  # noqa: PLC0415
        from municipalities.registries import topic_documents  # noqa: PLC0415
        from municipalities.search_signals import register_page_signals  # noqa: PLC0415
        from municipalities.search_source import SOURCES  # noqa: PLC0415
        from municipalities.topic_changes import record_topic_pages  # noqa: PLC0415
        from search.api import register  # noqa: PLC0415

        # Wagtail's own `ready()` sets this attribute on whatever the base page model is.
        PortalPage.base_form_class = PortalPageForm
        PortalPage.api_base_form_class = ApiPageForm
        for source in SOURCES:
            register(source)
        register_page_signals()
        register_deletion_signals()
        topic_documents.register(record_topic_pages)
