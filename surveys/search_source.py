"""Open surveys as search sees them."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from search.api import SearchDocument
from surveys.definition import definition_of
from surveys.models import Survey
from surveys.queries import published_version, searchable_surveys


class SurveySource:
    """A survey is found by its title and introduction, from its opening until it closes."""

    kind = "survey"
    label = _("Survey")

    def documents(self, *, object_ids: Collection[str] | None = None) -> Iterator[SearchDocument]:
        surveys = searchable_surveys()
        if object_ids is not None:
            surveys = surveys.filter(slug__in=object_ids)
        for survey in surveys:
            yield _document(survey)


def _document(survey: Survey) -> SearchDocument:
    version = published_version(survey=survey)
    definition = definition_of(version)
    owner = survey.owner_municipality
    return SearchDocument(
        kind=SurveySource.kind,
        object_id=survey.slug,
        slug=survey.slug,
        municipality=owner.slug if owner else None,
        languages=("ka", "en") if survey.title_en else ("ka",),
        title_ka=survey.title_ka,
        title_en=survey.title_en or "",
        body_ka=f"{survey.summary_ka or ''} {definition.intro.ka}",
        body_en=f"{survey.summary_en or ''} {definition.intro.en}".strip(),
        keywords_ka="გამოკითხვა\nკითხვარი\nკითხვარის შევსება\nანკეტა\nთქვენი აზრი",
        keywords_en="survey\nquestionnaire\nfill in the questionnaire\npoll\nyour opinion",
        path=f"/surveys/{survey.slug}/",
        published_at=version.published_at,
        visible_from=survey.opens_at,
        visible_until=survey.closes_at,
        starts_at=survey.opens_at,
        ends_at=survey.closes_at,
    )
