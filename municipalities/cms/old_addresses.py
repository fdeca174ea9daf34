"""When an address changes, the old one leads to the new one in both languages.

Wagtail records the old address in the language of whoever made the change; this adds the other.
"""

from typing import Any

from django.utils.translation import override
from wagtail.contrib.redirects.signal_handlers import (
    autocreate_redirects_on_page_move,
    autocreate_redirects_on_slug_change,
)
from wagtail.signals import page_slug_changed, post_page_move

from municipalities.languages import LANGUAGES, current_language


def connect() -> None:
    """Listen to Wagtail; calling it again changes nothing."""
    page_slug_changed.connect(after_new_slug, dispatch_uid="old_addresses")
    post_page_move.connect(after_move, dispatch_uid="old_addresses")


def after_new_slug(sender: Any, **change: Any) -> None:
    for language in _other_languages():
        with override(language):
            autocreate_redirects_on_slug_change(sender=sender, **change)


def after_move(sender: Any, **change: Any) -> None:
    for language in _other_languages():
        with override(language):
            autocreate_redirects_on_page_move(sender=sender, **change)


def _other_languages() -> list[str]:
    return [language for language in LANGUAGES if language != current_language()]
