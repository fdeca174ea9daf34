"""The design room: tokens, components, icons, template tags. No models and no domain words."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "ui"
    default_auto_field = "django.db.models.BigAutoField"
