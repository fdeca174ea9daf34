"""Names of municipalities for staff, offered by a higher room: search knows them by slug only."""

from collections.abc import Callable, Iterable

Provider = Callable[[], Iterable[tuple[str, str]]]


class Places:
    """Slugs and names, in the order they are offered in."""

    def __init__(self) -> None:
        """Start without names."""
        self._provider: Provider = tuple

    def register(self, provider: Provider) -> None:
        """Say where slugs and names come from; asked anew each time, in the active language."""
        self._provider = provider

    def choices(self) -> list[tuple[str, str]]:
        """Slug and name of every municipality."""
        return list(self._provider())

    def names(self) -> dict[str, str]:
        """Names by slug."""
        return dict(self.choices())


places = Places()
