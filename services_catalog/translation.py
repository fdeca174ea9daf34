"""Which columns exist in Georgian and in English."""

from modeltranslation.translator import TranslationOptions, register

from services_catalog import models


@register([models.ServiceCategory, models.Audience, models.LifeEvent])
class CodeListOptions(TranslationOptions):
    fields = ("name",)
    required_languages = ("ka", "en")


@register(models.Service)
class ServiceOptions(TranslationOptions):
    fields = (
        "name",
        "summary",
        "provider",
        "legal_basis",
        "cost",
        "processing_time",
        "eservice_note",
        "synonyms",
        "note",
    )
    required_languages = {"ka": ("name", "summary")}


@register([models.Evidence, models.Step])
class TextRowOptions(TranslationOptions):
    fields = ("name",)
    required_languages = ("ka",)


@register(models.ServiceVariant)
class ServiceVariantOptions(TranslationOptions):
    fields = (
        "cost",
        "processing_time",
        "documents",
        "legal_act",
        "office",
        "address",
        "hours",
        "local_note",
    )
