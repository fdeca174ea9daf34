"""Words of a definition in the reader's language, marked where they are in the other one."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from surveys.definition import Text


def words(text: Text | None, language: str) -> SafeString | str:
    """The text, escaped; Georgian inside English furniture is marked as Georgian."""
    if text is None:
        return ""
    if language != "ka" and not text.en:
        return format_html('<span lang="ka">{}</span>', text.ka)
    return text.read(language)


def survey_words(survey: Any, field: str, language: str) -> SafeString | str:
    """The same for a translated column of a survey."""
    georgian = getattr(survey, f"{field}_ka") or ""
    return words(
        Text.model_construct(ka=georgian, en=getattr(survey, f"{field}_en") or ""), language
    )
