"""The search engine of the portal as a Django app. It knows no other app: sources register."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Nothing happens at start-up: the index is opened by the first search."""

    name = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"
