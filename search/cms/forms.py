"""Forms of the vocabulary in the CMS, with what a database column cannot check."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from search.places import places

LANGUAGES = [("ka", _("Georgian")), ("en", _("English"))]


def everywhere_or_one() -> list[tuple[str, Any]]:
    """The whole country, then each municipality."""
    return [("", _("The whole country")), *places.choices()]


class SynonymSetForm(WagtailAdminModelForm):
    """A set of synonyms; one term alone has no synonym."""

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        lines = [*data.get("ka_terms", "").split("\n"), *data.get("en_terms", "").split("\n")]
        if len({line.strip() for line in lines} - {""}) < 2:
            self.add_error("ka_terms", _("A set needs at least two terms, one on each line."))
        return data


class PromotedAnswerForm(WagtailAdminModelForm):
    """A promoted answer; it leads to a page of this portal, in the reader's language."""

    municipality = forms.ChoiceField(
        label=_("Municipality"), choices=everywhere_or_one, required=False
    )

    def clean_path(self) -> str:
        path = str(self.cleaned_data["path"])
        if not path.startswith("/") or path.startswith(("//", "/ka/", "/en/")) or "\\" in path:
            raise forms.ValidationError(
                _("A path begins with one slash and leaves out site and language: /services/.")
            )
        return path


class PreviewForm(forms.Form):
    """The query that an edit is tried with."""

    prefix = "preview"

    query = forms.CharField(label=_("Query"), max_length=300, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, initial="ka")
    municipality = forms.ChoiceField(
        label=_("Municipality"), choices=everywhere_or_one, required=False
    )
