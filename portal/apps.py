"""App configuration of the composition root: connects the rooms."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = _("National portal")

    def ready(self) -> None:
        # Imported here because it needs the models.
        from municipalities.api import editor_permissions  # noqa: PLC0415
        from portal.home_sections import register_home_sections  # noqa: PLC0415
        from portal.related import register_related_services  # noqa: PLC0415
        from portal.search_report import place_names  # noqa: PLC0415
        from search.api import register_places  # noqa: PLC0415

        register_home_sections()
        register_related_services()
        register_places(place_names)
        editor_permissions.register(["search.view_querycount"])
