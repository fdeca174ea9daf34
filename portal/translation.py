"""Which columns exist in Georgian and in English."""

from modeltranslation.translator import TranslationOptions, register

from portal import models


@register(models.NationalHomePage)
class NationalHomePageOptions(TranslationOptions):
    """Nothing of its own: the base page's columns, and its language-aware manager."""
