"""The base of every page: topics, both languages, translation state, owner and review date."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.api import APIField
from wagtail.models import AbstractPage, DefaultBasePageMixin
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index

from municipalities.api_fields import written, written_in_both
from municipalities.bodies import require_complete
from municipalities.languages import DEFAULT_LANGUAGE, current_language, localised
from municipalities.references import FOREIGN, foreign_fields
from search.analysis.romanisation import slugify

if TYPE_CHECKING:
    from municipalities.models.municipality import Municipality

OTHER_PANELS = [
    FieldPanel("topics"),
    MultiFieldPanel(
        [
            FieldPanel("review_by"),
            FieldPanel("content_owner"),
            FieldPanel("content_contact"),
        ],
        heading=_("Who keeps it up to date"),
    ),
]


def side_by_side(field: str, **options: Any) -> FieldRowPanel:
    """The two languages of one field beside each other, Georgian first."""
    return FieldRowPanel(
        [FieldPanel(f"{field}_ka", **options), FieldPanel(f"{field}_en", **options)]
    )


class PortalPage(AbstractPage, DefaultBasePageMixin):
    class TranslationState(models.TextChoices):
        MISSING = "missing", _("missing")
        IN_PROGRESS = "in_progress", _("in progress")
        UP_TO_DATE = "up_to_date", _("up to date")
        OUTDATED = "outdated", _("outdated")

    municipality = models.ForeignKey(
        "municipalities.Municipality",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="pages",
        verbose_name=_("municipality"),
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences, shown in lists and in search results."),
    )
    topics = ParentalManyToManyField(
        "municipalities.Topic", blank=True, related_name="pages", verbose_name=_("topics")
    )
    review_by = models.DateField(_("review by"), null=True, blank=True)
    content_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible person"),
    )
    content_contact = models.CharField(
        _("whom residents ask"),
        max_length=200,
        blank=True,
        help_text=_("The office and its telephone, shown at the foot of the page."),
    )
    is_translation_in_progress = models.BooleanField(_("translation in progress"), default=False)
    georgian_changed_at = models.DateTimeField(null=True, blank=True, editable=False)
    english_confirmed_at = models.DateTimeField(null=True, blank=True, editable=False)
    is_demo = models.BooleanField(_("demonstration content"), default=False)

    # Wagtail has no types: what its base classes bring is declared where it is read.
    slug: str
    _default_manager: "ClassVar[models.Manager[PortalPage]]"

    search_fields = [
        *AbstractPage.search_fields,
        *DefaultBasePageMixin.search_fields,
        index.SearchField("title_ka", boost=2),
        index.SearchField("title_en"),
        index.AutocompleteField("title_ka"),
        index.AutocompleteField("title_en"),
        index.FilterField("municipality"),
    ]
    content_panels = [
        side_by_side("title"),
        side_by_side("summary", widget=AdminAutoHeightTextInput),
    ]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", required_on_save=False),
                side_by_side("seo_title"),
                side_by_side("search_description", widget=AdminAutoHeightTextInput),
            ],
            heading=_("For search engines"),
        ),
    ]
    settings_panels = [
        *OTHER_PANELS,
        MultiFieldPanel(
            [
                HelpPanel(template="municipalities/panels/translation_state.html"),
                FieldPanel("is_translation_in_progress"),
                FieldPanel("is_minor_edit"),
                FieldPanel("is_english_checked"),
            ],
            heading=_("English translation"),
        ),
        *AbstractPage.settings_panels,
    ]

    api_fields = [
        *written_in_both("title", "seo_title", "search_description", "summary"),
        *written("topics", "content_contact", "review_by", "is_translation_in_progress"),
        APIField("translation_state"),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def __str__(self) -> str:
        return self.title_ka or self.title

    @property
    def own_municipality(self) -> "Municipality":
        """The municipality of a page whose type stands on municipal sites only."""
        if self.municipality is None:
            raise LookupError(f"{self} stands on no municipal site.")
        return self.municipality

    @property
    def translation_state(self) -> str:
        """One of `TranslationState`: outdated when Georgian changed after English was confirmed."""
        if not self.title_en:
            state = "IN_PROGRESS" if self.is_translation_in_progress else "MISSING"
        elif self._is_english_behind():
            state = "OUTDATED"
        else:
            state = "UP_TO_DATE"
        return self.TranslationState[state].value

    def _is_english_behind(self) -> bool:
        changed, confirmed = self.georgian_changed_at, self.english_confirmed_at
        return bool(changed and (confirmed is None or confirmed < changed))

    @property
    def content_language(self) -> str:
        """Language the reader really gets: English only where there is an English text."""
        return "en" if current_language() == "en" and self.title_en else "ka"

    def localised(self, field: str) -> Any:
        """Value of a `<field>_ka`/`<field>_en` pair in the language of the page as shown."""
        return localised(self, field, language=self.content_language)

    @property
    def body(self) -> Any:
        return self.localised("body")

    @property
    def site_path(self) -> str:
        """Path on the municipality's host, without the language: `/news/a-title/`."""
        return "/" + "/".join(self.url_path.split("/")[2:])

    @property
    def type_name(self) -> str:
        """Name of the page type in kebab case, for `<body class="template-…">`."""
        return self.template.rsplit("/", 1)[-1].removesuffix(".html").replace("_", "-")

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save in Georgian: the draft's title in the CMS's lists is then the Georgian one."""
        with override("ka"):
            return super().save_revision(*args, **kwargs)

    def set_url_path(self, parent: Any) -> str:
        """Set the path and, with it, the municipality: a page belongs where it stands."""
        if parent and not self.owns_municipality:
            self.municipality_id = parent.specific.municipality_id
        return super().set_url_path(parent)

    owns_municipality = False

    def can_move_to(self, parent: Any) -> bool:
        """A page never moves to another municipality; it can be copied there instead."""
        return super().can_move_to(parent) and parent.municipality_id == self.municipality_id

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        """Refuse what readers would see unfinished, whichever way it is published."""
        if clean and self.live:
            require_complete(self)
        super().save(clean=clean, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._fill_slug()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._fill_slug()
        super().minimal_clean()

    def _fill_slug(self) -> None:
        """Romanise the Georgian title; Wagtail itself would find nothing in it to make a slug of."""
        if not self.slug and self.title_ka and self.path:
            self.slug = self._get_autogenerated_slug(slugify(self.title_ka))

    def clean(self) -> None:
        super().clean()
        if not self.title_ka:
            raise ValidationError({"title_ka": _("A page needs a Georgian title.")})
        self._clean_references()

    def _clean_references(self) -> None:
        """A municipality's page uses its own pictures, documents and pages, or shared ones."""
        owner = self.municipality
        if owner is None and self.path:  # being added below a page
            parent: Any = self.get_parent()
            owner = parent.specific.municipality if parent else None
        foreign = foreign_fields(self, owner=owner.slug) if owner else []
        if foreign:
            error = ValidationError(_("This belongs to another municipality."), code=FOREIGN)
            raise ValidationError(dict.fromkeys(foreign, error))

    @property
    def preview_modes(self) -> list[tuple[str, str | Promise]]:
        return [("ka", _("In Georgian")), ("en", _("In English"))]

    def serve_preview(self, request: Any, mode_name: str) -> Any:
        """The page as its readers get it in the language that is the mode's name."""
        with override(mode_name or DEFAULT_LANGUAGE):
            return super().serve_preview(request, mode_name).render()

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "lang": self.content_language, "is_fallback": self.is_fallback}

    @property
    def is_fallback(self) -> bool:
        """Whether the reader asked for English and gets Georgian."""
        return current_language() != self.content_language
