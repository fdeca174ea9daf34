"""What search documents take from a topic, and which pages carry it."""

from municipalities.languages import LANGUAGES
from municipalities.models import PortalPage, Topic
from municipalities.search_signals import record_pages

_FIELDS = ("name", "synonyms", "query_words")
Words = list[list[str]]


def words_of(topic: Topic) -> Words:
    """Its code and its words in both languages; how lines end makes no difference."""
    values = [getattr(topic, f"{field}_{code}") for field in _FIELDS for code in LANGUAGES]
    return [[topic.code], *((value or "").splitlines() for value in values)]


def stored_words(*, key: int) -> Words:
    """The words of a topic as the database has them; a form may have changed those at hand."""
    return words_of(Topic.objects.get(pk=key))


def record_topic_pages(*, topic: Topic) -> None:
    """Tell search of the pages that carry a topic; drafts are nothing to it."""
    record_pages(PortalPage.objects.live().filter(topics=topic))
