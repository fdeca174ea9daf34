"""Names of topics as residents read them."""

from collections.abc import Iterable

from municipalities.bilingual import Phrase, phrase
from municipalities.models import Topic


def topic_names(topics: Iterable[Topic]) -> list[Phrase]:
    """Their names in the active language, in the taxonomy's order."""
    ordered = sorted(topics, key=lambda topic: (topic.order, topic.code))
    return [phrase(topic, "name") for topic in ordered]
