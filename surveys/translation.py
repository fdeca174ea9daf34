"""Which columns exist in Georgian and in English."""

from modeltranslation.translator import TranslationOptions, register

from surveys.models import Survey


@register(Survey)
class SurveyOptions(TranslationOptions):
    fields = ("title", "summary", "purpose")
    required_languages = {"ka": ("title",)}
