"""App configuration: registers what other rooms ask this one for."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MunicipalitiesConfig(AppConfig):
    name = "municipalities"
    verbose_name = _("Municipalities")

    def ready(self) -> None:
        # Imported here because forms need the models; assigned here because Wagtail's own
        # `ready()` sets this attribute on whatever the base page model is.
        from municipalities.models import PortalPage  # noqa: PLC0415
        from municipalities.page_form import PortalPageForm  # noqa: PLC0415

        PortalPage.base_form_class = PortalPageForm
