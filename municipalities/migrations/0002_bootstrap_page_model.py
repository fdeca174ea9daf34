from django.db import migrations
from wagtail.models import (
    BootstrapLocaleField,
    BootstrapTranslatableModel,
    BootstrapTranslationKeyField,
)


class Migration(migrations.Migration):
    dependencies = [
        ("municipalities", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        BootstrapLocaleField("municipalities.PortalPage"),
        BootstrapTranslationKeyField("municipalities.PortalPage"),
        BootstrapTranslatableModel("municipalities.PortalPage"),
    ]
