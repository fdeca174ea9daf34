"""App configuration: registers this room with the rooms below it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ServicesCatalogConfig(AppConfig):
    name = "services_catalog"
    verbose_name = _("Services catalogue")

    def ready(self) -> None:
        # Imported here because all of it needs the models.
        from wagtail.actions import action_registry  # noqa: PLC0415
        from wagtail.permissions import register_permission_policy  # noqa: PLC0415

        from municipalities.api import editor_permissions, topic_documents  # noqa: PLC0415
        from municipalities.cms.policies import OwnedPolicy  # noqa: PLC0415
        from search.api import register  # noqa: PLC0415
        from services_catalog import admin_actions, permissions  # noqa: PLC0415
        from services_catalog.actions.changes import record_topic_services  # noqa: PLC0415
        from services_catalog.models import Service, ServiceVariant  # noqa: PLC0415
        from services_catalog.search_source import ServiceSource  # noqa: PLC0415

        register(ServiceSource())
        topic_documents.register(record_topic_services)
        editor_permissions.register(permissions.EDITOR_PERMISSIONS)
        register_permission_policy(ServiceVariant, OwnedPolicy(ServiceVariant))
        for action in admin_actions.ACTIONS:
            action_registry.register(Service, action)
            action_registry.register(ServiceVariant, action)
