"""Which columns exist in Georgian and in English."""

from modeltranslation.translator import TranslationOptions, register

from municipalities import models


@register(models.Region)
class RegionOptions(TranslationOptions):
    fields = ("name",)
    required_languages = ("ka", "en")


@register(models.Topic)
class TopicOptions(TranslationOptions):
    fields = ("name", "synonyms", "query_words")
    required_languages = ("ka",)


@register(models.Alert)
class AlertOptions(TranslationOptions):
    fields = ("title", "text")
    required_languages = {"ka": ("title",)}


@register(models.Municipality)
class MunicipalityOptions(TranslationOptions):
    fields = ("name", "official_name", "address", "hours_note")
    required_languages = {"ka": ("name", "official_name"), "en": ("name", "official_name")}


@register(models.PortalPage)
class PortalPageOptions(TranslationOptions):
    fields = ("title", "seo_title", "search_description", "summary")
    required_languages = {"ka": ("title",)}


@register(models.CentrePage)
class CentrePageOptions(TranslationOptions):
    fields = ("address", "services_here", "facilities")


@register(models.ActivityPage)
class ActivityPageOptions(TranslationOptions):
    fields = ("place", "price", "cancel_reason")


@register(models.Office)
class OfficeOptions(TranslationOptions):
    fields = ("name", "matter", "address")
    required_languages = {"ka": ("name",)}


@register(
    [
        models.MunicipalityHomePage,
        models.NewsIndexPage,
        models.NewsPage,
        models.CentreIndexPage,
        models.ActivityIndexPage,
        models.InformationPage,
        models.ContactPage,
    ]
)
class InheritedOptions(TranslationOptions):
    """Nothing of their own: the base page's columns, and its language-aware manager."""
