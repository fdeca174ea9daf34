"""Where higher rooms register what this one must include without knowing them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from laces.components import Component

if TYPE_CHECKING:
    from municipalities.models import Municipality, Topic

Slot = Literal["tasks", "loop"]


class EditorPermissions:
    """Permissions every municipality's editors get beside those on their pages and media."""

    def __init__(self) -> None:
        self._labels: list[str] = []

    def register(self, labels: Iterable[str]) -> None:
        """Add permissions as `app_label.codename`; one registered twice raises `ValueError`."""
        for label in labels:
            if label in self._labels:
                raise ValueError(f"{label} is registered already")
            self._labels.append(label)

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._labels))


editor_permissions = EditorPermissions()
editor_permissions.register(["wagtailadmin.access_admin"])


class SectionBuilder(Protocol):
    """Builds a part of a home page; None leaves it out. `municipality=None`: the national home."""

    def __call__(
        self, *, municipality: "Municipality | None", language: str, now: datetime
    ) -> Component | None: ...


class HomeSections:
    """Parts of home pages by the place they take: the wanted tasks, and the survey loop."""

    def __init__(self) -> None:
        self._builders: dict[Slot, SectionBuilder] = {}

    def register(self, *, slot: Slot, builder: SectionBuilder) -> None:
        """Give a place to a builder; a place already taken raises `ValueError`."""
        if slot in self._builders:
            raise ValueError(f"the place {slot} is taken already")
        self._builders[slot] = builder

    def build(
        self, *, municipality: "Municipality | None", language: str, now: datetime
    ) -> dict[Slot, Component | None]:
        """The part of every place; None where nobody registered or there is nothing to show."""
        slots: tuple[Slot, ...] = ("tasks", "loop")
        builders = {slot: self._builders.get(slot) for slot in slots}
        return {
            slot: build(municipality=municipality, language=language, now=now) if build else None
            for slot, build in builders.items()
        }


home_sections = HomeSections()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A link to something on the same topic; `lang` only where it is not the page's language."""

    label: str
    url: str
    line: str = ""
    lang: str | None = None


class RelatedBuilder(Protocol):
    """Finds what belongs to topics, given by their codes."""

    def __call__(
        self, *, municipality: "Municipality | None", language: str, topics: Sequence[str]
    ) -> Sequence[RelatedLink]: ...


class RelatedServices:
    """Who knows which services belong to a page's topics."""

    def __init__(self) -> None:
        self._builder: RelatedBuilder | None = None

    def register(self, builder: RelatedBuilder) -> None:
        """Set the one builder; a second one raises `ValueError`."""
        if self._builder:
            raise ValueError("related services have a builder already")
        self._builder = builder

    def find(
        self, *, municipality: "Municipality | None", language: str, topics: Sequence[str]
    ) -> list[RelatedLink]:
        """Links to services of these topics; none without topics or without a builder."""
        if not topics or self._builder is None:
            return []
        return [*self._builder(municipality=municipality, language=language, topics=topics)]


related_services = RelatedServices()


class TopicRecorder(Protocol):
    """Records the search documents that carry the words of a topic as changed."""

    def __call__(self, *, topic: "Topic") -> None: ...


class TopicDocuments:
    """Whose search documents carry the words of their topics."""

    def __init__(self) -> None:
        self._recorders: list[TopicRecorder] = []

    def register(self, recorder: TopicRecorder) -> None:
        """Have it called when words of a topic change; one registered twice raises `ValueError`."""
        if recorder in self._recorders:
            raise ValueError(f"{recorder} is registered already")
        self._recorders.append(recorder)

    def record_change(self, *, topic: "Topic") -> None:
        """Belongs in the transaction that changes the words."""
        for recorder in self._recorders:
            recorder(topic=topic)


topic_documents = TopicDocuments()
