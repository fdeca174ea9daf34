from django.db import migrations, models


def record_shipped(apps, schema_editor):
    """What is stored and was never edited in the CMS is as it was shipped.

    Of an edited set nobody knows what was shipped: it is left out, and the next loading leaves it
    alone. One deleted in the CMS, or given another concept, is known by its name, the first term,
    in the history.
    """
    stored = apps.get_model("search", "SynonymSet").objects.order_by("pk")
    ShippedSet = apps.get_model("search", "ShippedSet")
    by_editors = apps.get_model("wagtailcore", "ModelLogEntry").objects.filter(
        content_type__app_label="search", content_type__model="synonymset", user__isnull=False
    )
    edited = set(by_editors.filter(content_changed=True).values_list("object_id", flat=True))
    changed = by_editors.filter(action__in=["wagtail.edit", "wagtail.delete"])
    names = set(changed.values_list("label", flat=True))
    terms = {
        row.concept: (row.ka_terms, row.en_terms, row.note)
        for row in stored
        if str(row.pk) not in edited
    }
    terms |= _gone(names, {row.concept for row in stored})
    ShippedSet.objects.bulk_create(
        ShippedSet(concept=concept, ka_terms=ka_terms, en_terms=en_terms, note=note)
        for concept, (ka_terms, en_terms, note) in terms.items()
    )


def _gone(names, stored):
    if not names:
        return {}
    from search.word_lists import SYNONYMS, rows_of

    return {
        row["concept"]: (
            row["ka_terms"].replace("|", "\n"), row["en_terms"].replace("|", "\n"), row["note"]
        )
        for row in rows_of(SYNONYMS)
        if row["concept"] not in stored and row["ka_terms"].split("|")[0] in names
    }  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ShippedSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ka_terms",
                    models.TextField(help_text="One term per line.", verbose_name="Georgian terms"),
                ),
                (
                    "en_terms",
                    models.TextField(
                        blank=True, help_text="One term per line.", verbose_name="English terms"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note for editors")),
                ("file", models.CharField(blank=True, max_length=255)),
                ("concept", models.SlugField()),
            ],
            options={
                "verbose_name": "shipped synonym set",
                "verbose_name_plural": "shipped synonym sets",
                "ordering": ["file", "concept"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("file", "concept"), name="search_shipped_set_once"
                    )
                ],
            },
        ),
        migrations.RunPython(record_shipped, migrations.RunPython.noop),
    ]
