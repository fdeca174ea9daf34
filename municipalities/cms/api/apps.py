"""Stands in INSTALLED_APPS before the first of Wagtail's apps that builds API routes in `ready()`.

The routes are made of the schemas registered by then; afterwards it would be too late.
"""

from django.apps import AppConfig


class CmsApiConfig(AppConfig):
    name = "municipalities.cms.api"
    label = "cms_api"

    def ready(self) -> None:
        # Imported here because it needs the models.
        from municipalities.cms.api.page_types import register_page_types  # noqa: PLC0415

        register_page_types()
