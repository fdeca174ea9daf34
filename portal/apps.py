"""App configuration of the composition root: connects the rooms."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("National portal")

    def ready(self) -> None:
        # Imported here because it needs the models.
        from portal.home_sections import register_home_sections  # noqa: PLC0415
        from portal.related import register_related_services  # noqa: PLC0415

        register_home_sections()
        register_related_services()
