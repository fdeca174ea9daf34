"""The words of a page as plain text, in one language, as search reads them."""

from typing import Any

from municipalities.page_words import page_words


def texts(page: Any, fields: tuple[str, ...], *, language: str) -> str:
    """Summary, the named fields, the body, and of a contact page its offices; empty ones left out."""
    parts = [getattr(page, f"{field}_{language}") for field in ("summary", *fields)]
    parts += _body(page, language=language)
    parts += _offices(page, language=language)
    return "\n".join(part for part in parts if part)


def _body(page: Any, *, language: str) -> list[str]:
    stream = getattr(page, f"body_{language}", None)
    return stream.stream_block.get_searchable_content(stream) if stream else []


def _offices(page: Any, *, language: str) -> list[str]:
    if not hasattr(page, "offices"):
        return []
    return [
        getattr(office, f"{field}_{language}")
        for office in page.offices.all()
        for field in ("name", "matter", "address")
    ]


def keywords(page: Any, *, language: str) -> str:
    """The names of its topics, and what its type is called."""
    lines = _topics(page, ("name",), language)
    return "\n".join([*lines, *page_words(page, place="keywords", language=language)])


def related_words(page: Any, *, language: str) -> str:
    """The words residents use for its topics; a page about a museum is not about every concert."""
    lines = _topics(page, ("synonyms", "query_words"), language)
    return "\n".join([*lines, *page_words(page, place="related", language=language)])


def _topics(page: Any, fields: tuple[str, ...], language: str) -> list[str]:
    topics = page.topics.all()
    lines = [getattr(topic, f"{field}_{language}") for topic in topics for field in fields]
    return [line for line in lines if line]
